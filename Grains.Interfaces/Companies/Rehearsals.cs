namespace Matchmaking.Grains.Interfaces.Companies;

/// <param name="Imports">Up to some hundreds at a time.</param>
/// <param name="Compare">Whether to answer how each company that would change is and would be.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.rehearse-imports")]
public sealed record RehearseImports([property: Id(0)] IReadOnlyList<ImportOfCompany> Imports, [property: Id(1)] bool Compare = false);

/// <param name="Company">The <see cref="CompanyId"/> as text.</param>
/// <param name="Import">What the company would be asked.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.import-of-company")]
public sealed record ImportOfCompany([property: Id(0)] string Company, [property: Id(1)] ImportCompany Import);

/// <param name="Imports">As many as were asked for, in their order.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.rehearsal")]
public sealed record Rehearsal([property: Id(0)] IReadOnlyList<Outcome<RehearsedImport, CompanyRefusal>> Imports);

/// <param name="Effect">What the import would do.</param>
/// <param name="Version">The company's version on which that rests; 0 where nobody described it.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.rehearsed-import")]
public sealed record RehearsedImport([property: Id(0)] ImportEffect Effect, [property: Id(1)] long Version)
{
    /// <summary>The company as it is; only where that was asked for and the import would change it.</summary>
    [Id(2)]
    public CompanyView? Before { get; init; }

    /// <summary>The company as it would be; as <see cref="Before"/>.</summary>
    [Id(3)]
    public CompanyView? After { get; init; }
}
