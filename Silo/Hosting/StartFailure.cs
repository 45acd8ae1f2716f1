using Matchmaking.Catalogue;
using Matchmaking.Silo.Storage;

namespace Matchmaking.Silo.Hosting;

/// <summary>
/// How a program ends that cannot start for a reason that the person at the keyboard can mend. The same for the silo and
/// for the web program with the silo inside; the message of the exception is the sentence to show.
/// </summary>
public static class StartFailure
{
    /// <summary>A setting, the database or the folder cannot be used.</summary>
    public const int CannotStart = 1;

    /// <summary>Another process has the data.</summary>
    public const int InUse = 2;

    public const int BrokenCatalogue = 3;

    /// <summary>The exit code, or null for a mistake in the program.</summary>
    public static int? ExitCodeOf(Exception exception) => exception switch
    {
        InUseException => InUse,
        SiloStartException => CannotStart,
        CatalogueException => BrokenCatalogue,
        _ => null,
    };
}
