using System.Globalization;

namespace Matchmaking.Bench.Simulate;

/// <summary>How large a country, and where it goes.</summary>
internal sealed record SimulateOptions
{
    public const string Usage = "[--alliances 320] [--companies 7900] [--seed 1] [--examples true|false] [--out artifacts/simulation | --url http://127.0.0.1:5080]";

    /// <summary>Where the files go when nothing is said; git passes it over.</summary>
    private static readonly string StandardOut = Path.Combine("artifacts", "simulation");

    public const int UsualAlliances = 320;

    public int Alliances { get; private init; } = UsualAlliances;

    public int Companies { get; private init; } = 7_900;

    public int Seed { get; private init; } = 1;

    /// <summary>Whether companies are marked as examples, from which nothing is learned and which no figure counts.</summary>
    public bool Examples { get; private init; } = true;

    /// <summary>Folder for the files, or null.</summary>
    public string? Out { get; private init; }

    /// <summary>Running site to load it into, or null.</summary>
    public Uri? Url { get; private init; }

    /// <summary>Null when the arguments make no sense.</summary>
    public static SimulateOptions? Read(string[] arguments)
    {
        var options = new SimulateOptions();
        for (var index = 0; index < arguments.Length; index += 2)
        {
            if (index + 1 == arguments.Length || options.With(arguments[index], arguments[index + 1]) is not { } next)
                return null;
            options = next;
        }

        return options switch
        {
            { Out: null, Url: null } => options with { Out = StandardOut },
            { Out: not null, Url: not null } => null,
            _ => options,
        };
    }

    private SimulateOptions? With(string name, string value) => name switch
    {
        "--alliances" when Number(value, Places.Most) is { } alliances => this with { Alliances = alliances },
        "--companies" when Number(value, 10_000_000) is { } companies => this with { Companies = companies },
        "--seed" when Number(value, int.MaxValue) is { } seed => this with { Seed = seed },
        "--examples" when bool.TryParse(value, out var examples) => this with { Examples = examples },
        "--out" when value.Length > 0 => this with { Out = value },
        "--url" when Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp => this with { Url = url },
        _ => null,
    };

    private static int? Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;
}
