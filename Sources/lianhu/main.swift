print("lianhu")
