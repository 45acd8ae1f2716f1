using Matchmaking.Grains.Interfaces.Personas;
using Matchmaking.Grains.Interfaces.Recommendations;

namespace Matchmaking.Grains.Interfaces.Companies;

/// <summary>
/// One company: its profile, its measures with their history, what it dismissed and what it consented to. Every change
/// is stored before it is answered, and a change repeated with the same operation id has no second effect.
/// </summary>
[Alias("matchmaking.company")]
public interface ICompanyGrain : IGrainWithStringKey
{
    /// <summary>The company as stored. Refuses with <see cref="CompanyRefusal.NotFound"/> before its first profile.</summary>
    [Alias("get"), ReadOnly]
    Task<Outcome<CompanyView, CompanyRefusal>> Get();

    /// <summary>Creates the company or replaces its profile.</summary>
    [Alias("describe")]
    Task<Outcome<CompanyView, CompanyRefusal>> Describe(DescribeCompany request);

    /// <summary>Moves one measure to a state, or updates its take-up or details.</summary>
    [Alias("record-measure")]
    Task<Outcome<CompanyView, CompanyRefusal>> RecordMeasure(RecordMeasure request);

    /// <summary>Hides a practice for twelve months and remembers why it does not fit.</summary>
    [Alias("dismiss")]
    Task<Outcome<CompanyView, CompanyRefusal>> Dismiss(DismissPractice request);

    /// <summary>Takes a dismissal back.</summary>
    [Alias("undo-dismissal")]
    Task<Outcome<CompanyView, CompanyRefusal>> UndoDismissal(UndoDismissal request);

    /// <summary>Gives or withdraws a consent; both are kept with their dates.</summary>
    [Alias("set-consent")]
    Task<Outcome<CompanyView, CompanyRefusal>> SetConsent(SetConsent request);

    /// <summary>
    /// Takes the company out of everything that others see. Until its last day it can be restored; then it is erased, also
    /// from the alliances that mention it.
    /// </summary>
    [Alias("remove")]
    Task<Outcome<CompanyRemoval, CompanyRefusal>> Remove(RemoveCompany request);

    /// <summary>Until when a removal can be taken back: the one that took place, or one that would take place today.</summary>
    [Alias("removal")]
    Task<Outcome<CompanyRemoval, CompanyRefusal>> Removal();

    /// <summary>Takes a removal back; a company that is there stays as it is.</summary>
    [Alias("restore")]
    Task<Outcome<CompanyView, CompanyRefusal>> Restore(RestoreCompany request);

    /// <summary>Creates the company, or merges what a table tells into what is stored at that moment; equal content changes nothing.</summary>
    [Alias("import")]
    Task<Outcome<ImportedCompany, CompanyRefusal>> Import(ImportCompany request);

    /// <summary>What the company could do next, with reasons. Computed in memory, stores nothing.</summary>
    [Alias("recommend"), ReadOnly]
    Task<Outcome<RecommendationList, CompanyRefusal>> Recommend(RecommendForCompany request);

    /// <summary>How relevant each persona is to a firm like this and how far its measures cover what the persona needs.</summary>
    [Alias("persona-coverage"), ReadOnly]
    Task<Outcome<PersonaCoverageList, CompanyRefusal>> PersonaCoverage();
}
