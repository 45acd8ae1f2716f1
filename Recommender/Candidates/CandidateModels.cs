namespace Matchmaking.Recommender.Candidates;

/// <summary>Reads models of any kind.</summary>
public static class CandidateModels
{
    private const int DeepestBlend = 4;

    /// <summary>Reads a model that <see cref="ICandidateModel.Save"/> wrote.</summary>
    /// <exception cref="ModelFileException">The file is broken, or written by a newer program.</exception>
    public static ICandidateModel Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Load(stream, DeepestBlend);
    }

    private static ICandidateModel Load(Stream stream, int depth)
    {
        if (depth == 0)
            throw new ModelFileException("The model file has blends of blends of blends.");
        using var reader = new ModelReader(stream);
        return reader.Kind switch
        {
            Popularity.Kind => Popularity.Load(reader),
            ItemKnn.Kind => ItemKnn.Load(reader),
            Rp3Beta.Kind => Rp3Beta.Load(reader),
            WeightedEase.Kind => WeightedEase.Load(reader),
            LocalEase.Kind => LocalEase.Load(reader),
            FeatureDiffusion.Kind => FeatureDiffusion.Load(reader),
            LowPass.Kind => LowPass.Load(reader),
            GfCf.Kind => GfCf.Load(reader),
            Ials.Kind => Ials.Load(reader),
            FeatureIals.Kind => FeatureIals.Load(reader),
            Blend.Kind => Blend.Load(reader, () => Load(stream, depth - 1)),
            _ => throw new ModelFileException($"This program does not know models of the kind '{reader.Kind}'."),
        };
    }
}
