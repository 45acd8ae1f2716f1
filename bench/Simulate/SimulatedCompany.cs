namespace Matchmaking.Bench.Simulate;

/// <summary>An invented company, as the columns of the import take it.</summary>
internal sealed record SimulatedCompany
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required int Headcount { get; init; }

    public required Trade Trade { get; init; }

    public required double ShiftShare { get; init; }

    public required double? MobileShare { get; init; }

    /// <summary>Number of the place, and of the alliance that works there.</summary>
    public required int Place { get; init; }

    public required string? District { get; init; }

    public required string PostalCode { get; init; }

    public required IReadOnlyList<string> Topics { get; init; }

    public required bool WillingToHost { get; init; }

    public required IReadOnlyList<SimulatedMeasure> Measures { get; init; }

    public required bool ShownToPeers { get; init; }

    /// <summary>Whether it has said that alliances shall not see it as a possible partner.</summary>
    public required bool Objects { get; init; }

    /// <summary>Since when it is a member of the alliance where it is, or null.</summary>
    public required DateOnly? MemberSince { get; init; }
}

/// <summary>What it does about one practice, oldest step first.</summary>
internal sealed record SimulatedMeasure(string Practice, IReadOnlyList<SimulatedStep> Steps);

/// <param name="State">As requests write it.</param>
/// <param name="On">The day.</param>
/// <param name="TakeUp">none, some, many or null.</param>
/// <param name="Reason">Why it was paused or stopped.</param>
internal readonly record struct SimulatedStep(string State, DateOnly On, string? TakeUp, string? Reason);
