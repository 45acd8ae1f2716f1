using Matchmaking.Recommender.Population;

namespace Matchmaking.Recommender.Partners;

/// <summary>
/// What the offers do about each need of one company. An offer that it would take up sooner than others counts as if there
/// were more than one of it, one that it hardly would as less than one. For one request and thread.
/// </summary>
/// <param name="table">All companies.</param>
/// <param name="offers">The running offers.</param>
/// <param name="interests">What was learned; null while content alone answers.</param>
internal sealed class OfferStrengths(CompanyTable table, OfferTable offers, Interests? interests)
{
    private const int Nobody = -1;

    private const double WorthSaying = 1.2;

    /// <summary>More than numbers can be off by rounding.</summary>
    private const float Rounding = 1e-6f;

    private readonly float[] own = new float[table.Catalogue.Needs.Count];
    private readonly double[] leftOpen = new double[table.Catalogue.Needs.Count];
    private int filledFor = Nobody;

    public bool AreLearned => interests is not null;

    /// <summary>By need, 0 to 1; good until the next call.</summary>
    public float[] Of(int company)
    {
        if (interests is null)
            return offers.Strengths;
        if (filledFor != company)
            Fill(company, neutral: Nobody);
        filledFor = company;
        return own;
    }

    /// <summary>The same as if nothing had been learned of one of the offers; good until the next call.</summary>
    public float[] WithoutInterestIn(int offer, int company)
    {
        Fill(company, neutral: offer);
        filledFor = Nobody;
        return own;
    }

    /// <summary>No less than <see cref="Of"/>, whatever was learned; good until the next call.</summary>
    public float[] AtMost(int company)
    {
        if (interests is null)
            return offers.Strengths;
        var most = interests.Most(company);
        foreach (var need in offers.Helped)
            own[need] = (float)(1 - Math.Pow(1 - offers.Strengths[need], most)) + Rounding;
        filledFor = Nobody;
        return own;
    }

    /// <summary>Whether a company is expected to take an offer up so much sooner than others that it is worth saying.</summary>
    public bool IsExpected(int company, int offer) => interests?.Of(company, offer) > WorthSaying;

    /// <summary>What one offer alone does about a need.</summary>
    public double Of(int company, in Help help) => interests is null ? help.Share : 1 - Math.Pow(1 - help.Share, interests.Of(company, help.Offer));

    /// <summary>The offer that does most about a need that is met.</summary>
    public int ForNeed(int company, int need)
    {
        if (interests is null)
            return offers.ForNeed(need);
        var (best, most) = (Nobody, 0.0);
        foreach (var help in offers.Helps)
            if (help.Need == need && Of(company, help) is var strength && strength > most)
                (best, most) = (help.Offer, strength);
        return best;
    }

    private void Fill(int company, int neutral)
    {
        Array.Clear(leftOpen);
        foreach (var help in offers.Helps)
            leftOpen[help.Need] += (help.Offer == neutral ? 1 : interests!.Of(company, help.Offer)) * help.LogLeftOpen;
        foreach (var need in offers.Helped)
            own[need] = (float)(1 - Math.Exp(leftOpen[need]));
    }
}
