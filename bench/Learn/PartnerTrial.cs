using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Evaluation;
using Matchmaking.Recommender.Partners;
using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Bench.Learn;

/// <summary>
/// Do the companies that an alliance would win truly want its offers? Asked of companies the model has never seen, with
/// and without it.
/// </summary>
internal sealed class PartnerTrial(PracticeCatalogue catalogue, int seed)
{
    private const int Alliances = 100;
    private const int Around = 100;
    private const int Offers = 5;
    private const int Shown = 10;

    /// <summary>How sharply companies of the country choose; see <see cref="Country"/>.</summary>
    private const double Choosiness = 1.3;

    /// <summary>Companies that it needs beside those that were learned from.</summary>
    public const int Companies = Alliances * Around;

    public string Run(PracticeModel model, Citizen[] unseen)
    {
        var interest = new PracticeRecommender(catalogue, model: model).Interest!;
        var random = new Random(seed);
        double[] chance = new double[Alliances], content = new double[Alliances], learned = new double[Alliances], invited = new double[Alliances], invitedByContent = new double[Alliances];
        for (var alliance = 0; alliance < Alliances; alliance++)
        {
            var around = unseen.AsSpan(alliance * Around, Around).ToArray();
            int[] offers = [.. Enumerable.Range(0, catalogue.Practices.Count).OrderBy(_ => random.Next()).Take(Offers)];
            chance[alliance] = around.Average(citizen => Wanted(citizen, offers));
            (content[alliance], invitedByContent[alliance]) = Ask(around, offers, null);
            (learned[alliance], invited[alliance]) = Ask(around, offers, interest);
        }

        var (more, moreInvited) = (Bootstrap.Difference(learned, content, seed), Bootstrap.Difference(invited, invitedByContent, seed));
        return FormattableString.Invariant(
            $"  partners: the next measure is one of the offers for {chance.Average():p2} of all, {content.Average():p2} of the first ten by content, {learned.Average():p2} with the model (more by {more.Mean:p2} [{more.Low:p2}, {more.High:p2}]); the offer they are invited to: {invitedByContent.Average():p2}, {invited.Average():p2} (more by {moreInvited.Mean:p2} [{moreInvited.Low:p2}, {moreInvited.High:p2}])");
    }

    private (double Wanted, double Invited) Ask(Citizen[] around, int[] offers, LearnedInterest? interest)
    {
        var byId = around.ToDictionary(citizen => citizen.Company.Id);
        var query = new PartnerQuery
        {
            Alliance = new AllianceOutline { Id = "simulation", Offers = [.. offers.Select(offer => catalogue.Practices[offer].Id)] },
            On = new DateOnly(2026, 1, 1),
            Interest = interest,
            Limit = Around,
        };
        var partners = new PartnerFinder(CompanyTable.Of(catalogue, around.Select(FactsOf))).Find(query).Items;
        // What the company gains is the question; the other side is the same with and without the model.
        var first = partners.OrderByDescending(partner => partner.ForCompany.Gain).Take(Shown).ToList();
        return (
            first.Select(partner => Wanted(byId[partner.Company], offers)).DefaultIfEmpty().Average(),
            partners.Where(partner => partner.Invitation is not null)
                .Select(partner => Wanted(byId[partner.Company], [catalogue.Practices.IndexOf(partner.Invitation!.Offer)])).DefaultIfEmpty().Average());
    }

    /// <summary>The chance that the next measure is one of these, as the country was invented.</summary>
    private double Wanted(Citizen citizen, int[] offers)
    {
        var taken = citizen.Company.Events.Select(one => catalogue.Practices.IndexOf(one.Practice)).ToHashSet();
        double all = 0, wanted = 0;
        for (var practice = 0; practice < citizen.Worth.Length; practice++)
            if (!taken.Contains(practice) && Math.Exp(Choosiness * citizen.Worth[practice]) is var worth)
                (all, wanted) = (all + worth, wanted + (offers.Contains(practice) ? worth : 0));
        return wanted / all;
    }

    private static CompanyFacts FactsOf(Citizen citizen)
    {
        var company = citizen.Company;
        var states = company.Events.GroupBy(one => one.Practice, (practice, events) => (Practice: practice, events.Last().Strength)).ToList();
        return new CompanyFacts
        {
            Id = company.Id,
            Headcount = company.Headcount,
            ShiftShare = company.ShiftShare,
            MobileShare = company.MobileShare,
            Sector = company.Sector,
            Topics = company.Topics,
            Introduced = [.. states.Where(one => one.Strength is >= SignalStrengths.Introduced and < SignalStrengths.Lived).Select(one => one.Practice)],
            Lived = [.. states.Where(one => one.Strength >= SignalStrengths.Lived).Select(one => one.Practice)],
        };
    }
}
