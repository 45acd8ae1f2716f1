namespace Matchmaking.Api.Shell;

/// <summary>Which style sheets there are: KERN is fetched at build time and may be missing.</summary>
public sealed class StyleSheets(IWebHostEnvironment environment)
{
    private const string Kern = "lib/kern/kern.min.css";

    /// <summary>KERN, or our small stand-in where the program was built without Node.</summary>
    public string Base { get; } =
        environment.WebRootFileProvider.GetFileInfo(Kern).Exists ? Kern : "css/without-kern.css";

    /// <summary>Our own layer, in the order in which it is read.</summary>
    public IReadOnlyList<string> Own { get; } =
        ["css/tokens.css", "css/base.css", "css/controls.css", "Matchmaking.Api.styles.css", "css/print.css"];
}
