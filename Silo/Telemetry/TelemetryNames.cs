namespace Matchmaking.Silo.Telemetry;

/// <summary>Names of meters and trace sources.</summary>
public static class TelemetryNames
{
    public const string Silo = "Matchmaking.Silo";

    public const string Grains = "Matchmaking.Grains";
}
