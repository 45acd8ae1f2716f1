namespace Matchmaking.Grains;

/// <summary>Names under which grain state is stored. They are part of every stored row: none may ever change.</summary>
public static class GrainStates
{
    /// <summary>The storage provider of all grains.</summary>
    public const string Provider = "matchmaking";

    /// <summary>The service id that rows are stored under.</summary>
    public const string ServiceId = "matchmaking";

    public const string Company = "company";

    public const string Alliance = "alliance";

    public const string Spotlight = "spotlight";

    public const string Models = "models";
}
