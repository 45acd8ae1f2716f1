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
    private readonly float[] other = new float[table.Catalogue.Needs.Count];
    private readonly double[] leftOpen = new double[table.Catalogue.Needs.Count];
    private readonly double[] times = new double[offers.Helping.Length];
    private int readFor = Nobody;

    public bool AreLearned => interests is not null;

    /// <summary>By need, 0 to 1; good until another company is asked about.</summary>
    public float[] Of(int company)
    {
        if (interests is null)
            return offers.Strengths;
        Read(company);
        return own;
    }

    /// <summary>The same as if nothing had been learned of one of the helping offers; good until the next call.</summary>
    public float[] WithoutInterestIn(int helping, int company)
    {
        Read(company);
        var learned = times[helping];
        times[helping] = 1;
        Fill(other);
        times[helping] = learned;
        return other;
    }

    /// <summary>No less than <see cref="Of"/>, whatever was learned; good until the next call.</summary>
    public float[] AtMost(int company)
    {
        if (interests is null)
            return offers.Strengths;
        var most = interests.Most(company);
        foreach (var need in offers.Helped)
            other[need] = (float)(1 - Math.Exp(most * offers.LogsLeftOpen[need])) + Rounding;
        return other;
    }

    /// <summary>Whether a company is expected to take a helping offer up so much sooner than others that it is worth saying.</summary>
    public bool IsExpected(int company, int helping) => TimesOf(company, helping) > WorthSaying;

    /// <summary>What one offer alone does about a need.</summary>
    public double Of(int company, in Help help) => interests is null ? help.Share : 1 - Math.Exp(TimesOf(company, help.Helping) * help.LogLeftOpen);

    /// <summary>The offer that does most about a need that is met.</summary>
    public int ForNeed(int company, int need)
    {
        if (interests is null)
            return offers.ForNeed(need);
        Read(company);
        var (best, least) = (Nobody, 0.0);
        foreach (var help in offers.Helps)
            if (help.Need == need && times[help.Helping] * help.LogLeftOpen is var log && log < least)
                (best, least) = (help.Helping, log);
        return offers.Helping[best];
    }

    private double TimesOf(int company, int helping)
    {
        if (interests is null)
            return 1;
        Read(company);
        return times[helping];
    }

    private void Read(int company)
    {
        if (readFor == company)
            return;
        readFor = company;
        interests!.Of(company, offers.Helping, times);
        Fill(own);
    }

    private void Fill(float[] strengths)
    {
        Array.Clear(leftOpen);
        foreach (var help in offers.Helps)
            leftOpen[help.Need] += times[help.Helping] * help.LogLeftOpen;
        foreach (var need in offers.Helped)
            strengths[need] = (float)(1 - Math.Exp(leftOpen[need]));
    }
}
