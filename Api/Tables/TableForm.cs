using System.Globalization;
using Matchmaking.Grains.Interfaces.Tables;

namespace Matchmaking.Api.Tables;

/// <summary>The questions for a table plan as they came in, with what is wrong about them. Keeps every input as it was typed.</summary>
public sealed class TableForm
{
    private const int FirstSeed = 1;

    private readonly GuestLists together;
    private readonly GuestLists apart;
    private readonly GuestLists colleagues;

    private TableForm(IQueryCollection query)
    {
        IsAsked = query.ContainsKey(TableFields.Guests) || query.ContainsKey(TableFields.Tables) || query.ContainsKey(TableFields.Rounds);
        GuestsText = Typed(query, TableFields.Guests, "24");
        TablesText = Typed(query, TableFields.Tables, "6");
        RoundsText = Typed(query, TableFields.Rounds, "3");
        TogetherText = query[TableFields.Together].ToString().Trim();
        ApartText = query[TableFields.Apart].ToString().Trim();
        ColleaguesText = query[TableFields.Colleagues].ToString().Trim();
        Seed = Number(query[TableFields.Seed].ToString(), FirstSeed, TableLimits.MaxSeed) ?? FirstSeed;
        View = TableViews.Read(query[TableFields.View]);
        var guests = Guests ?? TableLimits.MaxGuests;
        (together, apart, colleagues) = (GuestLists.Read(TogetherText, guests), GuestLists.Read(ApartText, guests), GuestLists.Read(ColleaguesText, guests));
    }

    /// <summary>Whether somebody asked for a plan, as opposed to opening the page.</summary>
    public bool IsAsked { get; }

    public string GuestsText { get; }

    public string TablesText { get; }

    public string RoundsText { get; }

    public string TogetherText { get; }

    public string ApartText { get; }

    public string ColleaguesText { get; }

    public int Seed { get; }

    public TableView View { get; }

    public bool HasWishes => TogetherText.Length + ApartText.Length + ColleaguesText.Length > 0;

    private int? Guests => Number(GuestsText, TableLimits.SmallestTable, TableLimits.MaxGuests);

    private int MostTables => Math.Min(TableLimits.MaxTables, (Guests ?? TableLimits.MaxGuests) / TableLimits.SmallestTable);

    private int? Tables => Number(TablesText, 1, MostTables);

    private int? Rounds => Number(RoundsText, 1, TableLimits.MaxRounds);

    public static TableForm Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new TableForm(query);
    }

    /// <summary>What needs attention, in the order of the page. Empty when there is a request.</summary>
    public IReadOnlyList<TableFault> Faults =>
    [
        .. Guests is null ? [new TableFault(TableFields.Guests, "Guests", [TableLimits.SmallestTable, TableLimits.MaxGuests])] : Array.Empty<TableFault>(),
        .. Tables is null ? [new TableFault(TableFields.Tables, "Tables", [MostTables])] : Array.Empty<TableFault>(),
        .. Rounds is null ? [new TableFault(TableFields.Rounds, "Rounds", [TableLimits.MaxRounds])] : Array.Empty<TableFault>(),
        .. Of(TableFields.Together, together),
        .. Of(TableFields.Apart, apart),
        .. Of(TableFields.Colleagues, colleagues),
    ];

    /// <summary>The question, or null while something is wrong with it.</summary>
    public PlanTables? Request => Faults.Count > 0 ? null : new PlanTables
    {
        Guests = Guests!.Value,
        Tables = Tables!.Value,
        Rounds = Rounds!.Value,
        Together = together.Lists,
        Apart = apart.Lists,
        Colleagues = colleagues.Lists,
        Seed = Seed,
    };

    /// <summary>The seed of the next plan.</summary>
    public int NextSeed => Seed == TableLimits.MaxSeed ? FirstSeed : Seed + 1;

    /// <summary>The query part of an address with everything that was typed.</summary>
    public string ToQuery(int seed, TableView view) => QueryString.Create(Pairs(seed, view).Where(pair => !string.IsNullOrEmpty(pair.Value))).Value!;

    private IEnumerable<KeyValuePair<string, string?>> Pairs(int seed, TableView view) =>
    [
        new(TableFields.Guests, GuestsText),
        new(TableFields.Tables, TablesText),
        new(TableFields.Rounds, RoundsText),
        new(TableFields.Together, TogetherText),
        new(TableFields.Apart, ApartText),
        new(TableFields.Colleagues, ColleaguesText),
        new(TableFields.Seed, seed == FirstSeed ? null : seed.ToString(CultureInfo.InvariantCulture)),
        new(TableFields.View, view.Word()),
    ];

    private string Typed(IQueryCollection query, string field, string usual) => IsAsked ? query[field].ToString().Trim() : usual;

    private static int? Number(string text, int smallest, int largest) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= smallest && number <= largest ? number : null;

    private static IEnumerable<TableFault> Of(string field, GuestLists lists) => lists.Fault is var (key, named) ? [new TableFault(field, key, named)] : [];
}

/// <summary>What is wrong with one field.</summary>
/// <param name="Field">Its name, which is its id on the page.</param>
/// <param name="Key">Of the sentence.</param>
/// <param name="Named">What the sentence names.</param>
public sealed record TableFault(string Field, string Key, object[] Named);
