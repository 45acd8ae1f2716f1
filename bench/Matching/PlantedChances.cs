namespace Matchmaking.Bench.Matching;

/// <summary>How likely each side says yes in an invented country: by what it gains, in a way that no list knows of.</summary>
/// <param name="Name">For the table.</param>
/// <param name="OfAlliance">That an alliance approaches a company it has read about.</param>
/// <param name="OfCompany">That a company agrees when it is approached.</param>
internal sealed record PlantedChances(string Name, Func<double, double> OfAlliance, Func<double, double> OfCompany)
{
    public static PlantedChances[] All { get; } =
    [
        new("both as they gain", gain => 0.5 * gain, gain => gain),
        new("companies hesitate", gain => 0.2 + (0.2 * gain), gain => 0.05 + (0.9 * gain * gain * gain)),
        new("alliances hesitate", gain => 0.02 + (0.9 * gain * gain * gain), gain => 0.5 + (0.3 * gain)),
        new("gains say nothing", _ => 0.15, _ => 0.5),
    ];

    public double OfBoth(double forCompany, double forAlliance) => OfCompany(forCompany) * OfAlliance(forAlliance);
}
