using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Evaluation;

namespace Matchmaking.Bench.Evaluate.Sets;

/// <summary>A public data set with the protocol under which others published their numbers.</summary>
internal abstract class BenchmarkSet
{
    /// <summary>What --set takes, and the name of its page.</summary>
    public abstract string Name { get; }

    /// <summary>Name of its folder inside the data folder.</summary>
    public virtual string Folder => Name;

    /// <summary>How the data is split and what is measured, in a sentence or two.</summary>
    public abstract string Protocol { get; }

    /// <summary>Names of the measures, in the order of all rows.</summary>
    public abstract string[] Measures { get; }

    /// <summary>What others reached, and what is asked of us.</summary>
    public abstract Reference[] References { get; }

    public abstract Recipe[] Recipes { get; }

    /// <summary>Reads and checks the files; measures are means over all splits.</summary>
    /// <exception cref="Files.DataFileException">A file is missing or not the right one.</exception>
    public abstract Split[] Load(string folder, int seed);

    /// <summary>
    /// A split of the training pairs that resembles the real one, to choose settings on. By default a tenth of each
    /// user's pairs is held out by chance.
    /// </summary>
    public virtual Split Validation(Split split, int seed) => HoldOut.Random(split, .1, seed);

    /// <summary>One number per measure.</summary>
    /// <param name="full">How the model ranks all items a user does not know.</param>
    /// <param name="model">The model, for what else is asked of it.</param>
    /// <param name="split">What it is asked.</param>
    public abstract double[] Measure(RankingResult full, ICandidateModel model, Split split);
}
