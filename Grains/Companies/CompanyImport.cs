using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Companies;

/// <summary>
/// Merges what a table tells into what is stored at this moment. Told members of the profile replace; everything that
/// has a history only grows: an old or shorter table takes nothing away, and one that tells another past is refused.
/// </summary>
internal static class CompanyImport
{
    public static Outcome<CompanyState, CompanyRefusal> Decide(
        CompanyState company, ImportCompany request, DateTimeOffset now, PracticeCatalogue catalogue)
    {
        if (ProfileRules.Accept(request.Profile, catalogue) is not { } told)
            return CompanyRefusal.InvalidProfile;

        var measures = Extend(company.Measures, request.Measures ?? [], now, catalogue);
        if (measures.Refusal is { } wrongMeasure)
            return wrongMeasure;
        var consents = Consents.Extend(company.Consents, request.Consents ?? [], now);
        if (consents.Refusal is { } wrongConsent)
            return wrongConsent;
        if (Dismissals.Check(request.Dismissals ?? [], now, catalogue) is { } wrongDismissal)
            return wrongDismissal;

        // Orders that mean nothing are made the same on both sides, so that only differences in content count.
        var before = company with { Measures = InOrder(company.Measures), Dismissals = Dismissals.Merge(company, [], now) };
        var next = Dismissals.Settle(before with
        {
            Profile = company.Profile is { } stored ? Merge(told, stored, request.Kept ?? []) : told,
            Measures = InOrder(measures.Value!),
            Dismissals = Dismissals.Merge(company, request.Dismissals ?? [], now),
            Consents = consents.Value!,
        });
        return StoredJson.Same(before, next) ? company : next;
    }

    public static ImportEffect EffectOf(CompanyState before, CompanyState after)
    {
        if (before.Profile is null)
            return ImportEffect.Created;
        return before.Version == after.Version ? ImportEffect.Unchanged : ImportEffect.Changed;
    }

    private static Outcome<IReadOnlyList<StoredMeasure>, CompanyRefusal> Extend(
        IReadOnlyList<StoredMeasure> stored, IReadOnlyList<MeasureView> told, DateTimeOffset now, PracticeCatalogue catalogue)
    {
        var measures = stored.ToDictionary(measure => measure.Practice, StringComparer.Ordinal);
        if (told.DistinctBy(measure => measure.Practice).Count() < told.Count)
            return CompanyRefusal.InvalidHistory;
        foreach (var measure in told)
        {
            if (catalogue.Practices.Find(measure.Practice) is not { } practice)
                return CompanyRefusal.UnknownPractice;
            var extended = MeasureRules.Extend(measures.GetValueOrDefault(practice.Id), measure, practice.Kind, now);
            if (extended.Refusal is { } refusal)
                return refusal;
            measures[practice.Id] = extended.Value!;
        }

        var all = measures.Values.ToArray();
        var entries = MeasureRules.Entries(all);
        return entries > CompanyLimits.MaxEntries && entries > MeasureRules.Entries(stored) ? CompanyRefusal.HistoryFull : all;
    }

    private static StoredMeasure[] InOrder(IEnumerable<StoredMeasure> measures) =>
        [.. measures.OrderBy(measure => measure.Practice, StringComparer.Ordinal)];

    /// <summary>What is stored is not checked again: a topic that has left the catalogue must not keep a firm from importing.</summary>
    private static StoredProfile Merge(StoredProfile told, StoredProfile stored, IReadOnlyList<ProfileMember> kept) => told with
    {
        Sector = (kept.Contains(ProfileMember.Sector) ? stored : told).Sector,
        SectorScheme = (kept.Contains(ProfileMember.Sector) ? stored : told).SectorScheme,
        MobileShare = (kept.Contains(ProfileMember.MobileShare) ? stored : told).MobileShare,
        District = (kept.Contains(ProfileMember.District) ? stored : told).District,
        PostalCode = (kept.Contains(ProfileMember.PostalCode) ? stored : told).PostalCode,
        Languages = (kept.Contains(ProfileMember.Languages) ? stored : told).Languages,
        Topics = (kept.Contains(ProfileMember.Topics) ? stored : told).Topics,
        WillingToHost = (kept.Contains(ProfileMember.WillingToHost) ? stored : told).WillingToHost,
        Example = (kept.Contains(ProfileMember.Example) ? stored : told).Example,
    };
}
