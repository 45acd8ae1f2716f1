using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Rankers;
using Matchmaking.Recommender.Ranking;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Training;

/// <summary>
/// The first two parts of the time: what came in the second teaches weights on what was known at the end of the first.
/// Settings are chosen by teaching with one half of the companies and asking the other.
/// </summary>
internal sealed class Course
{
    /// <summary>More companies than this make weights slower, not better.</summary>
    private const int MostForWeights = 4000, MostForChoice = 1500;

    private static readonly double[] Ridges = [5, 20, 80, 320, 1280];

    private readonly PracticeTable table;
    private readonly TrainingCompany[] companies;
    private readonly Fitted early;
    private readonly DateOnly until;
    private readonly int seed;
    private readonly int[] everybody;
    private readonly int[] half;
    private readonly Exam others;
    private readonly Exam all;
    private readonly Lazy<Reach> reach;

    public Course(PracticeTable table, TraitTable traits, TrainingCompany[] companies, TimeCuts cuts, int seed)
    {
        (this.table, this.companies, until, this.seed) = (table, companies, cuts.Choose, seed);
        early = new Fitted(table, traits, Snapshot.Of(companies, cuts.Learn, table.Catalogue), seed);
        everybody = Draws.Sample(companies, MostForWeights, 1, seed);
        half = Draws.Sample(companies, MostForWeights, 1, seed, place => Draws.Of(companies[place], 2, seed) % 2 == 0);
        others = new Exam(companies, Draws.Sample(companies, MostForChoice, 3, seed, place => Draws.Of(companies[place], 2, seed) % 2 == 1), early.Before, until);
        all = new Exam(companies, Draws.Sample(companies, MostForChoice, 8, seed), early.Before, until);
        reach = new Lazy<Reach>(() => new Reach(early.Before, new PracticeRecommender(table.Catalogue), table.Count));
    }

    /// <summary>The regularisation that serves the other half best.</summary>
    /// <param name="method">Whose weights are learned for each.</param>
    /// <param name="report">Told the share that is done.</param>
    public double ChooseRidge(IMethod method, Action<double> report)
    {
        var best = (Ridge: Ridges[0], Worth: double.NegativeInfinity);
        for (var i = 0; i < Ridges.Length; i++)
        {
            var worth = Learn(method, Ridges[i], half) is { } order ? Worth(order) : 0;
            if (worth > best.Worth)
                best = (Ridges[i], worth);
            report((i + 1.0) / Ridges.Length);
        }

        return best.Ridge;
    }

    /// <summary>Null where there is nothing to learn from.</summary>
    public LearnedOrder? Learn(IMethod method, double ridge) => Learn(method, ridge, everybody);

    private LearnedOrder? Learn(IMethod method, double ridge, int[] teachers)
    {
        var features = early.Features(method.Factors, ridge);
        var lesson = new Lesson(
            Array.ConvertAll(features, feature => feature.Name), LearnedFeatures.Start(RankingWeights.Default), seed,
            Teach(features, teachers), new Lazy<PairSampler>(() => Teach(features, half)),
            ranker => Worth(new LearnedOrder(method, ridge, ranker)), ranker => Coverage(new LearnedOrder(method, ridge, ranker)));
        return method.Learn(lesson) is { } ranker ? new LearnedOrder(method, ridge, ranker) : null;
    }

    private PairSampler Teach(WeightedFeature[] features, int[] teachers)
    {
        var sampler = new PairSampler(table, features, (ulong)seed);
        foreach (var place in teachers)
            sampler.Add(companies[place], early.Before, place, until);
        sampler.Bound();
        return sampler;
    }

    private double Worth(LearnedOrder order) => others.Sit(Recommender(order)).Mean;

    /// <summary>Both halves are asked: the fewer lists, the fewer practices are shown. What they took up is not looked at.</summary>
    private double Coverage(LearnedOrder order) => reach.Value.Of(all.Sit(Recommender(order)).Lists);

    private PracticeRecommender Recommender(LearnedOrder order) => new(table.Catalogue, model: early.Build(order));
}
