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

    /// <param name="workplace">The kind of work that the practice supposes.</param>
    /// <param name="mobileShare">0 to 1.</param>
    /// <returns>-1 to 1.</returns>
    public static double Of(Workplace workplace, double mobileShare) => workplace switch
    {
        Workplace.Mobile => OfMobile(mobileShare),
        Workplace.Desk => Desk * OfMobile(mobileShare),
        Workplace.OnSite => mobileShare > MostlyElsewhere
            ? (MostlyElsewhere - mobileShare) / (1 - MostlyElsewhere)
            : OnSite * (1 - (mobileShare / MostlyElsewhere)),
        _ => 0,
    };

    private static double OfMobile(double share) => share < WorthGoingMobile
        ? (share / WorthGoingMobile) - 1
        : (share - WorthGoingMobile) / (1 - WorthGoingMobile);
}
