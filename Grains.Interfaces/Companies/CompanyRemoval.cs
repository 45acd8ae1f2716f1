namespace Matchmaking.Grains.Interfaces.Companies;

/// <param name="OperationId">Same id, same effect: 1 to 100 visible ASCII characters, chosen by the caller.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.remove-company")]
public sealed record RemoveCompany([property: Id(0)] string OperationId)
{
    /// <summary>Refuses with <see cref="CompanyRefusal.Overtaken"/> unless the company still has this version; null takes it as it is.</summary>
    [Id(1)]
    public long? ExpectedVersion { get; init; }
}

/// <param name="OperationId">Same id, same effect.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.restore-company")]
public sealed record RestoreCompany([property: Id(0)] string OperationId);

/// <summary>A company that nobody sees any more, and that is erased for good after a while.</summary>
/// <param name="Id">The <see cref="CompanyId"/> as text.</param>
/// <param name="RestorableUntil">The last day, in German local time, on which it can be restored.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.company-removal")]
public sealed record CompanyRemoval([property: Id(0)] string Id, [property: Id(1)] DateOnly RestorableUntil);
