using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Training;

/// <summary>Factors in the order of one catalogue. Immutable and safe to share between threads.</summary>
/// <param name="model">The factors.</param>
/// <param name="places">By practice of the catalogue: its item, or -1.</param>
/// <param name="traits">By trait of the program: the model's, or -1.</param>
internal sealed class BoundFactors(ICandidateModel model, int[] places, int[] traits)
{
    /// <summary>Number of items of the model.</summary>
    public int Items => model.Items;

    /// <summary>By practice of the catalogue: its item, or -1.</summary>
    public int[] Places => places;

    /// <summary>By trait of the program: the model's, or -1.</summary>
    public int[] Traits => traits;

    /// <summary>What they make of the firm that asks: kept with the inquiry.</summary>
    public FirmFactors Of(Inquiry inquiry) => inquiry.Memo.Of<FirmFactors>(this, inquiry) ?? inquiry.Memo.Note(this, inquiry, Read(inquiry));

    public FirmFactors Of(FirmHistory history, int[] ownTraits) => new(this, new FirmMeasures(model, places, history), ownTraits);

    private FirmFactors Read(Inquiry inquiry) =>
        inquiry.Memo.OfMeasures<FirmFactors>(this, inquiry)?.With(inquiry.Traits) ?? Of(inquiry.History, inquiry.Traits);
}
