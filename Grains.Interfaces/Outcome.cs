namespace Matchmaking.Grains.Interfaces;

/// <summary>
/// What a grain answers when "no" is an expected answer: either a value or the reason for the refusal, never both and
/// never neither. Things that are not expected (storage down, a bug) travel as exceptions instead.
/// </summary>
/// <typeparam name="TValue">What the caller asked for.</typeparam>
/// <typeparam name="TRefusal">A numbered enum with one case per reason, starting at 1.</typeparam>
[GenerateSerializer, Immutable, Alias("matchmaking.outcome`2")]
public sealed record Outcome<TValue, TRefusal>
    where TValue : class
    where TRefusal : struct, Enum
{
    /// <summary>The value, or null when refused.</summary>
    [Id(0)]
    public TValue? Value { get; init; }

    /// <summary>The reason, or null when there is a value.</summary>
    [Id(1)]
    public TRefusal? Refusal { get; init; }

    /// <summary>Answers with whichever side is there.</summary>
    public TResult Match<TResult>(Func<TValue, TResult> value, Func<TRefusal, TResult> refused) =>
        Value is not null ? value(Value) : refused(Refusal!.Value);

    public static implicit operator Outcome<TValue, TRefusal>(TValue value) => new() { Value = value };

    public static implicit operator Outcome<TValue, TRefusal>(TRefusal refusal) => new() { Refusal = refusal };
}
