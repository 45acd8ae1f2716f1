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

    /// <summary>The invitation and the place of the need it is about; null where no offer does anything about an open need.</summary>
    public (Invitation Invitation, int Need)? Choose(int company)
    {
        var (best, byContent) = (None, None);
        var (most, mostByContent) = (0.0, 0.0);
        foreach (var offer in offers.Helping)
        {
            if (table.Lived[company, offer] || table.Introduced[company, offer])
                continue;
            var (worth, content) = WorthOf(company, offer);
            if (worth > most)
                (best, most) = (offer, worth);
            if (content > mostByContent)
                (byContent, mostByContent) = (offer, content);
        }

        if (best == None)
            return null;
        var need = NeedOf(company, best);
        var because = best != byContent && strengths.IsExpected(company, best) ? BecauseOfInterest(best) : BecauseOfNeed(company, best, need);
        return (new Invitation(table.Catalogue.Practices[best].Id, because), need);
    }

    /// <summary>With what was learned, and without.</summary>
    private (double Worth, double Content) WorthOf(int company, int offer)
    {
        var open = table.OpenNeedsOf(company);
        var (worth, content) = (0.0, 0.0);
        foreach (var help in offers.Helps)
            if (help.Offer == offer)
                (worth, content) = (worth + (open[help.Need] * strengths.Of(company, help)), content + (open[help.Need] * help.Share));
        return (worth, content);
    }

    private int NeedOf(int company, int offer)
    {
        var open = table.OpenNeedsOf(company);
        var (best, most) = (None, 0.0);
        foreach (var help in offers.Helps)
            if (help.Offer == offer && open[help.Need] * help.Share is var worth && worth > most)
                (best, most) = (help.Need, worth);
        return best;
    }

    private Reason BecauseOfNeed(int company, int offer, int need)
    {
        string[] arguments = [table.Catalogue.Needs[need].Id, table.Catalogue.Practices[offer].Id];
        return table.Topics[company] != 0
            ? new Reason(GainCodes.NeedMet, [GainInputs.Topics, GainInputs.Measures, GainInputs.AllianceOffers], arguments)
            : new Reason(GainCodes.GeneralNeedMet, [GainInputs.Measures, GainInputs.AllianceOffers], arguments);
    }

    /// <summary>Only where needs alone would have chosen another offer.</summary>
    private Reason BecauseOfInterest(int offer) =>
        new(GainCodes.Interest, [GainInputs.Measures, GainInputs.AllianceOffers], [table.Catalogue.Practices[offer].Id]);
}
