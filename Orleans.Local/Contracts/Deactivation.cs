namespace Orleans;

/// <summary>Why an activation ends.</summary>
public readonly struct DeactivationReason
{
    public DeactivationReason(DeactivationReasonCode code, string text)
        : this(code, null, text)
    {
    }

    public DeactivationReason(DeactivationReasonCode code, Exception? exception, string text)
    {
        ReasonCode = code;
        Exception = exception;
        Description = text;
    }

    public DeactivationReasonCode ReasonCode { get; }

    public Exception? Exception { get; }

    public string Description { get; }

    public override string ToString() => $"{ReasonCode}: {Description}{(Exception is null ? "" : $" Exception: {Exception}")}";
}

[GenerateSerializer]
public enum DeactivationReasonCode : byte
{
    None = 0,
    ShuttingDown = 1,
    ActivationFailed = 2,
    DirectoryFailure = 3,
    ActivationIdle = 4,
    ActivationUnresponsive = 5,
    DuplicateActivation = 6,
    IncompatibleRequest = 7,
    ApplicationError = 8,
    ApplicationRequested = 9,
    Migrating = 10,
    RuntimeRequested = 11,
    HighMemoryPressure = 12,
}
