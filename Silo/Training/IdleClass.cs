using System.Globalization;
using System.Runtime.InteropServices;

namespace Matchmaking.Silo.Training;

/// <summary>
/// Linux's scheduling class for what runs only while nobody else wants to. The lowest priority alone is not enough: whoever
/// wakes up to answer would wait for the end of a slice of some milliseconds. See sched(7), SCHED_IDLE.
/// </summary>
internal static partial class IdleClass
{
    private const int SchedIdle = 5;

    /// <summary>Puts all threads of this process into it, and with them those that they will start. Where that cannot be, nothing happens.</summary>
    public static void Enter()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            // Twice, for those that were started meanwhile.
            EnterThreads();
            EnterThreads();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DllNotFoundException or EntryPointNotFoundException)
        {
            Console.Error.WriteLine($"Linux does not let this process wait for everybody else: {exception.Message}");
        }
    }

    private static void EnterThreads()
    {
        // struct sched_param has one member, the priority: 0 in this class.
        var priority = 0;
        foreach (var thread in Directory.EnumerateDirectories("/proc/self/task"))
            _ = SetScheduler(int.Parse(Path.GetFileName(thread.AsSpan()), CultureInfo.InvariantCulture), SchedIdle, ref priority);
    }

    [LibraryImport("libc", EntryPoint = "sched_setscheduler")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetScheduler(int thread, int policy, ref int priority);
}
