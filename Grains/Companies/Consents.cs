using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Companies;

/// <summary>The log of what a company agreed to: given and withdrawn take turns, and nothing ever leaves it.</summary>
internal static class Consents
{
    public static Outcome<CompanyState, CompanyRefusal> Set(CompanyState company, SetConsent request, DateTimeOffset now)
    {
        if (!Enum.IsDefined(request.Purpose))
            return CompanyRefusal.InvalidConsents;
        var last = company.Consents.LastOrDefault(consent => consent.Purpose == request.Purpose);
        if ((last?.Given ?? request.Purpose.HoldsUnasked()) == request.Given)
            return company;
        // Withdrawing is never refused.
        if (request.Given && company.Consents.Count >= CompanyLimits.MaxConsents)
            return CompanyRefusal.ConsentsFull;
        return company with
        {
            Consents = [.. company.Consents, new StoredConsent { Purpose = request.Purpose, Given = request.Given, At = now }],
        };
    }

    /// <summary>The log with what a table has beyond it, purpose by purpose; the same log when it has nothing.</summary>
    public static Outcome<IReadOnlyList<StoredConsent>, CompanyRefusal> Extend(
        IReadOnlyList<StoredConsent> stored, IReadOnlyList<ConsentEntry> told, DateTimeOffset now)
    {
        var news = new List<StoredConsent>();
        foreach (var purpose in told.Select(CompanyMapping.ToStored).GroupBy(consent => consent.Purpose))
        {
            var known = stored.Where(consent => consent.Purpose == purpose.Key).ToList();
            if (purpose.Zip(known).Any(pair => pair.First != pair.Second))
                return CompanyRefusal.InvalidConsents;
            var added = purpose.Skip(known.Count).ToList();
            if (!Follow(known.LastOrDefault(), added, now))
                return CompanyRefusal.InvalidConsents;
            news.AddRange(added);
        }

        var all = stored.Concat(news).OrderBy(consent => consent.At).ToArray();
        return all.Length > CompanyLimits.MaxConsents && news.Exists(consent => consent.Given) ? CompanyRefusal.ConsentsFull : all;
    }

    private static bool Follow(StoredConsent? last, List<StoredConsent> added, DateTimeOffset now)
    {
        foreach (var consent in added)
        {
            var fits = Enum.IsDefined(consent.Purpose) && Dates.IsPlausible(consent.At, now) && !(consent.At < last?.At) && consent.Given != (last?.Given ?? consent.Purpose.HoldsUnasked());
            if (!fits)
                return false;
            last = consent;
        }

        return true;
    }
}
