using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Companies;

/// <summary>
/// What a table tells takes the place of profile, measures and dismissals; what it leaves out stays as it is at this
/// moment. Consents are only ever added: an old file must not make a withdrawal disappear.
/// </summary>
internal static class CompanyImport
{
    public static Outcome<CompanyState, CompanyRefusal> Decide(
        CompanyState company, ImportCompany request, DateTimeOffset now, PracticeCatalogue catalogue)
    {
        if (ProfileRules.Accept(request.Profile, catalogue) is not { } told)
            return CompanyRefusal.InvalidProfile;

        var measures = new List<StoredMeasure>();
        foreach (var measure in request.Measures ?? [])
        {
            if (catalogue.Practices.Find(measure.Practice) is not { } practice)
                return CompanyRefusal.UnknownPractice;
            if (measures.Exists(other => other.Practice == measure.Practice))
                return CompanyRefusal.InvalidHistory;
            var restored = MeasureRules.Restore(measure, practice.Kind, now);
            if (restored.Value is null)
                return restored.Refusal!.Value;
            measures.Add(restored.Value);
        }

        if (Check(request.Dismissals ?? [], request.Consents ?? [], now, catalogue) is { } refusal)
            return refusal;

        var profile = company.Profile is { } stored ? Merge(told, stored, request.Kept ?? []) : told;
        return Replace(company, profile, request.Measures is null ? company.Measures : measures, request, now);
    }

    public static ImportEffect EffectOf(CompanyState before, CompanyState after)
    {
        if (before.Profile is null)
            return ImportEffect.Created;
        return before.Version == after.Version ? ImportEffect.Unchanged : ImportEffect.Changed;
    }

    private static CompanyRefusal? Check(
        IReadOnlyList<DismissalView> dismissals, IReadOnlyList<ConsentEntry> consents, DateTimeOffset now, PracticeCatalogue catalogue)
    {
        if (!dismissals.All(dismissal => catalogue.Practices.Contains(dismissal.Practice)))
            return CompanyRefusal.UnknownPractice;
        var inTheFuture = dismissals.Any(dismissal => dismissal.At > now) || consents.Any(consent => consent.At > now);
        return inTheFuture || dismissals.DistinctBy(dismissal => dismissal.Practice).Count() < dismissals.Count
            ? CompanyRefusal.InvalidHistory
            : null;
    }

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

    private static CompanyState Replace(
        CompanyState company, StoredProfile profile, IReadOnlyList<StoredMeasure> measures, ImportCompany request, DateTimeOffset now)
    {
        // Orders that mean nothing are made the same on both sides, so that only differences in content count.
        var before = company with
        {
            Measures = [.. company.Measures.OrderBy(measure => measure.Practice, StringComparer.Ordinal)],
            Dismissals = InOrder(Dismissals.InForce(company, now)),
        };
        var next = before with
        {
            Profile = profile,
            Measures = [.. measures.OrderBy(measure => measure.Practice, StringComparer.Ordinal)],
            Dismissals = request.Dismissals is null
                ? before.Dismissals
                : InOrder(request.Dismissals.Select(CompanyMapping.ToStored).Where(dismissal => Dismissals.InForce(dismissal.At, now))),
            Consents = [.. company.Consents.Union((request.Consents ?? []).Select(CompanyMapping.ToStored)).OrderBy(consent => consent.At)],
        };
        return StoredJson.Same(before, next) ? company : next;
    }

    private static StoredDismissal[] InOrder(IEnumerable<StoredDismissal> dismissals) =>
        [.. dismissals.OrderBy(dismissal => dismissal.At).ThenBy(dismissal => dismissal.Practice, StringComparer.Ordinal)];
}
