Console.Error.WriteLine("usage: bench http"); return 2;
