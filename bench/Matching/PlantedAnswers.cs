using Matchmaking.Bench.Simulate;
using Matchmaking.Recommender.Partners;
using Matchmaking.Recommender.Signals;

namespace Matchmaking.Bench.Matching;

/// <summary>
/// A year in which alliances look at their first page every 61 days, read less the further down, approach whom they like,
/// and get an answer. Whom they approached is left in peace for half a year, as in the product.
/// </summary>
internal sealed class PlantedAnswers(MatchingCountry country, PlantedChances chances, int seed)
{
    private const int Looks = 6;
    private const int First = 10;
    private static readonly DateOnly Start = new(2026, 1, 1);

    /// <summary>A day on which everybody's time is over.</summary>
    public static DateOnly End { get; } = Start.AddDays((SignalJoin.StandardWindow + 1) * (Looks + 1));

    public List<PartnerShowing> Showings { get; } = [];

    public List<PartnerAnswer> Answers { get; } = [];

    public IReadOnlyList<PartnerExample> Examples => PartnerJoin.Join(Showings, Answers, End);

    /// <param name="alliance">Number of the alliance.</param>
    public void Live(int alliance)
    {
        var (outline, chance, contacts) = (country.Alliance(alliance), new Chance(seed, "answers", alliance), new List<PartnerContact>());
        for (var look = 0; look < Looks; look++)
        {
            var day = Start.AddDays((SignalJoin.StandardWindow + 1) * look);
            var list = country.Finder.Find(new PartnerQuery { Alliance = outline, On = day, Contacts = contacts, Limit = First });
            foreach (var (place, partner) in list.Items.Concat(list.InTurn).Index())
            {
                Showings.Add(new PartnerShowing(outline.Id, partner.Company, day, place + 1, partner.ForCompany.Gain, partner.ForAlliance.Gain));
                if (!chance.Happens(Attention.At(place + 1)) || !chance.Happens(chances.OfAlliance(partner.ForAlliance.Gain)))
                    continue;
                contacts.Add(new PartnerContact(partner.Company, day.AddDays(5)));
                Answers.Add(new PartnerAnswer(outline.Id, partner.Company, day.AddDays(5), chance.Happens(chances.OfCompany(partner.ForCompany.Gain))));
            }
        }
    }
}
