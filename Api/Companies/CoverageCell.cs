using Matchmaking.Grains.Interfaces.Personas;

namespace Matchmaking.Api.Companies;

/// <summary>How far one need of one persona is covered, in four steps.</summary>
public static class CoverageCell
{
    /// <summary>Whether something would still fill it.</summary>
    public static bool IsGap(this NeedCoverage need) => need.Step() < 3 && need.Practices.Count > 0;

    /// <summary>0 not, 1 a little, 2 partly, 3 well.</summary>
    public static int Step(this NeedCoverage need)
    {
        ArgumentNullException.ThrowIfNull(need);
        return need.Coverage switch
        {
            < 0.05 => 0,
            < 0.4 => 1,
            < 0.8 => 2,
            _ => 3,
        };
    }
}
