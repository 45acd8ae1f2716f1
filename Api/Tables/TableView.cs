namespace Matchmaking.Api.Tables;

/// <summary>What a plan is looked at for.</summary>
public enum TableView
{
    /// <summary>All rounds below each other.</summary>
    Plan = 0,

    /// <summary>Large, and on paper one round per page.</summary>
    Wall = 1,

    /// <summary>A card per guest, to be handed out.</summary>
    Cards = 2,
}

internal static class TableViews
{
    public static TableView Read(string? word) => word switch
    {
        "wall" => TableView.Wall,
        "cards" => TableView.Cards,
        _ => TableView.Plan,
    };

    /// <summary>As the address says it; null for what is shown anyway.</summary>
    public static string? Word(this TableView view) => view switch
    {
        TableView.Wall => "wall",
        TableView.Cards => "cards",
        _ => null,
    };
}
