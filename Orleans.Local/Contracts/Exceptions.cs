namespace Orleans.Runtime;

/// <summary>Base of what the runtime itself throws.</summary>
public class OrleansException : Exception
{
    public OrleansException()
    {
    }

    public OrleansException(string message)
        : base(message)
    {
    }

    public OrleansException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The call was not even started.</summary>
public class OrleansMessageRejectionException : OrleansException
{
    internal OrleansMessageRejectionException(string message)
        : base(message)
    {
    }
}

/// <summary>The silo is stopping or stopped.</summary>
public sealed class SiloUnavailableException : OrleansMessageRejectionException
{
    internal SiloUnavailableException(string message)
        : base(message)
    {
    }
}

/// <summary>The activation that produced an <see cref="IAsyncEnumerable{T}"/> ended before the enumeration did.</summary>
public sealed class EnumerationAbortedException : Exception
{
    public EnumerationAbortedException(string message)
        : base(message)
    {
    }
}
