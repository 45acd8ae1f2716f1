namespace Matchmaking.Bench.Simulate;

/// <summary>How measures came to where they stand. All days lie before 2026, so that they are past on any machine.</summary>
internal static class Histories
{
    private const double StepsOn = 0.75;
    private const double GivesUp = 0.12;

    private static readonly string[] Path = ["idea", "planned", "introduced", "lived"];
    private static readonly DateOnly Last = new(2025, 12, 31);
    private static readonly string[] TakeUps = ["some", "some", "many", "none"];

    public static SimulatedMeasure Of(string practice, Chance chance)
    {
        var steps = new List<SimulatedStep>();
        var day = Day(chance, 2018, 2025);
        for (var state = chance.Next(3); state < Path.Length && day <= Last; state++)
        {
            steps.Add(new SimulatedStep(Path[state], day, state >= 2 ? chance.Pick(TakeUps) : null, null));
            if (!chance.Happens(StepsOn))
                break;
            day = day.AddDays(chance.Between(20, 400));
        }

        day = steps[^1].On.AddDays(chance.Between(60, 500));
        if (chance.Happens(GivesUp) && day <= Last)
            steps.Add(new SimulatedStep(
                steps[^1].State is "introduced" or "lived" && chance.Happens(0.6) ? "paused" : "stopped", day, null, "In der Simulation beendet"));
        return new SimulatedMeasure(practice, steps);
    }

    public static DateOnly Day(Chance chance, int firstYear, int lastYear) =>
        new DateOnly(chance.Between(firstYear, lastYear), 1, 1).AddDays(chance.Next(365));
}
