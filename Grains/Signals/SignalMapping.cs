using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Partners;
using Matchmaking.Recommender.Signals;

namespace Matchmaking.Grains.Signals;

/// <summary>Answers as something that was shown.</summary>
internal static class SignalMapping
{
    public static ShownList ToShown(CompanyId company, DateOnly day, string? persona, Matchmaking.Recommender.Serving.Recommendations answer) => new(
        company.Value, day, persona, answer.ModelVersion,
        [.. answer.Items.Take(ShownList.Most).Select(item => new ShownPractice(item.Practice, item.Score, item.Propensity, item.Explore))]);

    /// <summary>What a first page shows. Those in turn stand on the page of all companies only, so a list of some kinds shows the best alone.</summary>
    public static ShownPartnerList ToShown(FindPartners request, PartnerSuggestions answer) => new(
        request.Alliance,
        answer.On,
        answer.Model,
        [
            .. answer.Items.Take(Math.Min(ShownPartnerList.Most, request.Shown ?? request.Limit))
                .Concat(request is { Sector: null, Size: null } ? answer.InTurn.Take(ShownPartnerList.Most) : [])
                .Select((partner, place) => (Partner: partner, Position: place + 1))
                .Where(shown => !shown.Partner.Company.Example)
                .Select(shown => new ShownPartner(shown.Partner.Company.Id, shown.Position, shown.Partner.ForCompany.Total, shown.Partner.ForAlliance.Total)),
        ]);
}
