using System.Collections.Concurrent;

namespace Matchmaking.Grains;

/// <summary>
/// Answers to questions that are asked again and again. They hold for as long as what they were searched in, so it keeps
/// them and they go with it. Safe to share between threads.
/// </summary>
/// <param name="most">How many are kept; when there are more, all go and the next ones are found anew.</param>
internal sealed class RecentAnswers<TQuestion, TAnswer>(int most)
    where TQuestion : notnull
{
    private readonly ConcurrentDictionary<TQuestion, TAnswer> answers = new();

    public TAnswer Find(TQuestion question, Func<TAnswer> find)
    {
        if (answers.TryGetValue(question, out var known))
            return known;
        if (answers.Count >= most)
            answers.Clear();
        return answers[question] = find();
    }
}
