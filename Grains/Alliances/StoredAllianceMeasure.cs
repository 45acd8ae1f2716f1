using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Alliances;

/// <summary>One thing that an alliance has done or set a date for, as stored; see <see cref="AllianceMeasure"/>.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.stored-alliance-measure")]
public sealed record StoredAllianceMeasure
{
    [Id(0)]
    public string Measure { get; init; } = "";

    [Id(1)]
    public AllianceMeasureKind Kind { get; init; }

    [Id(2)]
    public DateOnly On { get; init; }

    [Id(3)]
    public DateOnly? Until { get; init; }

    [Id(4)]
    public string? Title { get; init; }

    [Id(5)]
    public string? Company { get; init; }

    [Id(6)]
    public int? Figure { get; init; }

    [Id(7)]
    public string? Topic { get; init; }

    [Id(8)]
    public string? Language { get; init; }

    [Id(9)]
    public string? Charter { get; init; }
}
