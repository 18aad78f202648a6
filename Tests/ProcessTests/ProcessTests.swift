import Testing

/// Tests of the real `lianhu` process; one after the other, since each wants the machine for itself.
@Suite(.serialized) struct ProcessTests {}
