using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Numerics;
using Matchmaking.Recommender.Rankers;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Tests.Training;

/// <summary>Files whose checksums are right and whose numbers are not.</summary>
public class OddModelFileTests
{
    public static TheoryData<float> Odd => [float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, -float.MaxValue, 1.001e9f, -1.001e9f];

    [Theory]
    [MemberData(nameof(Odd))]
    public void A_number_that_is_none_or_beyond_the_bound_is_refused_wherever_it_stands(float odd)
    {
        Refused(writer => writer.Write(odd), reader => reader.ReadFloat());
        Refused(writer => writer.Write([1f, 2f, odd, 3f]), reader => reader.ReadFloats());
        Refused(writer => writer.Write(Filled(3, 5, odd)), reader => reader.ReadDense());
        Refused(
            writer =>
            {
                writer.Write(2);
                writer.Write([0, 2]);
                writer.Write([0, 1]);
                writer.Write([1f, odd]);
            },
            reader => reader.ReadSparse());
    }

    [Fact]
    public void Up_to_the_bound_numbers_are_read()
    {
        using var reader = new ModelReader(File(writer => writer.Write([ModelReader.Largest, -ModelReader.Largest, 0, float.Epsilon])));
        Assert.Equal([1e9f, -1e9f, 0, float.Epsilon], reader.ReadFloats());
        reader.Finish();
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public void A_model_that_learned_such_a_number_is_not_read(float odd)
    {
        Refused(Model(weights: [odd]));
        Refused(Model(curve: new AdoptionCurve([odd], [0.5f])));
        Refused(Model(curve: new AdoptionCurve([0.5f], [odd])));
    }

    [Fact]
    public void A_model_whose_chances_fall_is_not_read() => Refused(Model(curve: new AdoptionCurve([0.1f, 0.2f], [0.4f, 0.3f])));

    [Fact]
    public void A_model_with_a_weight_too_many_is_not_read() => Refused(Model(weights: [1, 2]));

    [Theory]
    [InlineData(1f, -0.1f)]
    [InlineData(0f, 0f)]
    [InlineData(1f)]
    [InlineData(1f, 1f, 1f)]
    public void Weights_that_are_none_are_refused_from_code_and_from_files(params float[] weights)
    {
        Assert.Throws<ArgumentException>(() => new LinearRanker(["a", "b"], weights));
        var file = File(
            writer =>
            {
                writer.Write(["a", "b"]);
                writer.Write(weights);
            },
            LinearRanker.Kind);
        Assert.Throws<ModelFileException>(() => RankerFiles.Load(file));
    }

    private static void Refused(Action<ModelWriter> write, Action<ModelReader> read)
    {
        using var reader = new ModelReader(File(write));
        Assert.Contains("1000000000", Assert.Throws<ModelFileException>(() => read(reader)).Message, StringComparison.Ordinal);
    }

    private static void Refused(PracticeModel model)
    {
        var file = new MemoryStream();
        model.Save(file);
        file.Position = 0;
        Assert.Throws<ModelFileException>(() => PracticeModel.Load(file));
    }

    private static PracticeModel Model(float[]? weights = null, AdoptionCurve? curve = null) =>
        new(ModelKinds.Pairs, ["AZ-01"], [], new AdoptionWeights(1, weights ?? [0]), new LinearRanker(["needs"], [1]), null, curve ?? AdoptionCurve.None);

    private static MemoryStream File(Action<ModelWriter> write, string kind = "odd")
    {
        var stream = new MemoryStream();
        using (var writer = new ModelWriter(stream, kind, 1))
        {
            write(writer);
            writer.Finish();
        }

        stream.Position = 0;
        return stream;
    }

    private static Matrix<float> Filled(int rows, int columns, float last)
    {
        var matrix = new Matrix<float>(rows, columns);
        matrix.Row(rows - 1)[columns - 1] = last;
        return matrix;
    }
}
