using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Recommender.Signals;

namespace Matchmaking.Grains.Signals;

/// <summary>Where it is reported what companies and alliances were shown.</summary>
public interface IShownLists
{
    /// <summary>Takes note and returns at once; under pressure it takes none.</summary>
    void Note(ShownList list);

    /// <summary>The same for companies that an alliance was shown.</summary>
    void Note(ShownPartnerList list);

    /// <summary>Deletes what a company was shown, and to whom it was shown, before this returns.</summary>
    void Forget(CompanyId company);

    /// <summary>How many lists were reported and not kept.</summary>
    long Dropped { get; }
}
