using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Partners;

/// <summary>
/// Chooses the offer to invite a company to: the one that does most about what is open there, counted as often as the
/// company is expected to take it up. What the company runs already invites nobody.
/// </summary>
internal sealed class InvitationChooser(CompanyTable table, OfferTable offers, OfferStrengths strengths)
{
    private const int None = -1;

    private readonly Worth[] worths = new Worth[offers.Helping.Length];
    private int chosenFor = None;
    private (Invitation Invitation, int Need)? chosen;

    /// <summary>The invitation and the place of the need it is about; null where no offer does anything about an open need.</summary>
    public (Invitation Invitation, int Need)? Choose(int company)
    {
        if (chosenFor != company)
            (chosenFor, chosen) = (company, Find(company));
        return chosen;
    }

    private (Invitation Invitation, int Need)? Find(int company)
    {
        Weigh(company);
        var (best, byContent) = (None, None);
        for (var helping = 0; helping < worths.Length; helping++)
        {
            if (table.Lived[company, offers.Helping[helping]] || table.Introduced[company, offers.Helping[helping]])
                continue;
            if (worths[helping].Learned > (best == None ? 0 : worths[best].Learned))
                best = helping;
            if (worths[helping].Content > (byContent == None ? 0 : worths[byContent].Content))
                byContent = helping;
        }

        if (best == None)
            return null;
        var (offer, need) = (table.Catalogue.Practices[offers.Helping[best]].Id, worths[best].Need);
        var because = best != byContent && strengths.IsExpected(company, best) ? BecauseOfInterest(offer) : BecauseOfNeed(company, offer, need);
        return (new Invitation(offer, because), need);
    }

    private void Weigh(int company)
    {
        Array.Fill(worths, new Worth(0, 0, None, 0));
        var open = table.OpenNeedsOf(company);
        foreach (var help in offers.Helps)
        {
            ref var worth = ref worths[help.Helping];
            var content = open[help.Need] * help.Share;
            worth = content > worth.OfNeed ? worth with { Need = help.Need, OfNeed = content } : worth;
            worth = worth with { Learned = worth.Learned + (open[help.Need] * strengths.Of(company, help)), Content = worth.Content + content };
        }
    }

    private Reason BecauseOfNeed(int company, string offer, int need) => table.Topics[company] != 0
        ? new Reason(GainCodes.NeedMet, [GainInputs.Topics, GainInputs.Measures, GainInputs.AllianceOffers], [table.Catalogue.Needs[need].Id, offer])
        : new Reason(GainCodes.GeneralNeedMet, [GainInputs.Measures, GainInputs.AllianceOffers], [table.Catalogue.Needs[need].Id, offer]);

    /// <summary>Only where needs alone would have chosen another offer.</summary>
    private static Reason BecauseOfInterest(string offer) => new(GainCodes.Interest, [GainInputs.Measures, GainInputs.AllianceOffers], [offer]);

    /// <param name="Learned">What an offer does about open needs, with what was learned.</param>
    /// <param name="Content">The same without.</param>
    /// <param name="Need">The need it does most about.</param>
    /// <param name="OfNeed">What it does about that one.</param>
    private readonly record struct Worth(double Learned, double Content, int Need, double OfNeed);
}
