using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Features;

/// <summary>How a practice that supposes a kind of work fits a share of people who could work elsewhere.</summary>
internal static class PlaceFit
{
    /// <summary>Share at which practices that need mobile work begin to make sense.</summary>
    private const double WorthGoingMobile = 0.3;

    /// <summary>Share above which practices made for work on site miss most people.</summary>
    private const double MostlyElsewhere = 0.6;

    /// <summary>Where all work is on site, what is made for it is ordinary rather than a find.</summary>
    private const double OnSite = 0.35;

    /// <summary>Who can work elsewhere usually has a desk, but not only they have one.</summary>
    private const double Desk = 0.3;

    /// <summary>Where nobody can work elsewhere, few have a desk.</summary>
    private const double NoDesk = 0.7;

    /// <summary>Hours can move in a workshop too, as long as it works by day.</summary>
    private const double FixedHours = 0.15;

    /// <summary>Neutral for every kind of work.</summary>
    public static readonly double[] Neutral = new double[5];

    /// <summary>Nobody said: neutral but for a doubt whether there are desks, which the sector may take away.</summary>
    /// <param name="sectorShare">Share of people who could work elsewhere in the sector, or null when that is unknown, too.</param>
    public static double[] Unsaid(double? sectorShare)
    {
        var values = new double[Neutral.Length];
        values[(int)Workplace.Desk] = -NoDesk * (1 - (sectorShare ?? WorthGoingMobile));
        return values;
    }

    /// <summary>The values by <see cref="Workplace"/>, -1 to 1.</summary>
    /// <param name="mobileShare">0 to 1.</param>
    public static double[] ByKind(double mobileShare)
    {
        var mobile = OfMobile(mobileShare);
        var (desk, hours) = mobileShare < WorthGoingMobile ? (NoDesk, FixedHours) : (Desk, Desk);
        return [0, OfOnSite(mobileShare), desk * mobile, mobile, hours * mobile];
    }

    private static double OfOnSite(double share) => share > MostlyElsewhere
        ? (MostlyElsewhere - share) / (1 - MostlyElsewhere)
        : OnSite * (1 - (share / MostlyElsewhere));

    private static double OfMobile(double share) => share < WorthGoingMobile
        ? (share / WorthGoingMobile) - 1
        : (share - WorthGoingMobile) / (1 - WorthGoingMobile);
}
