using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans;
using Orleans.Hosting;
using Orleans.Local;
using Orleans.Runtime;

namespace Microsoft.Extensions.Hosting;

public static class OrleansSiloGenericHostExtensions
{
    /// <summary>Hosts grains in this process. May be called more than once; the settings add up.</summary>
    public static IHostApplicationBuilder UseOrleans(this IHostApplicationBuilder hostAppBuilder, Action<ISiloBuilder> configureDelegate)
    {
        Add(hostAppBuilder.Services, hostAppBuilder.Configuration, configureDelegate);
        return hostAppBuilder;
    }

    public static HostApplicationBuilder UseOrleans(this HostApplicationBuilder hostAppBuilder, Action<ISiloBuilder> configureDelegate)
    {
        Add(hostAppBuilder.Services, hostAppBuilder.Configuration, configureDelegate);
        return hostAppBuilder;
    }

    public static IHostBuilder UseOrleans(this IHostBuilder hostBuilder, Action<ISiloBuilder> configureDelegate) =>
        hostBuilder.ConfigureServices((context, services) => Add(services, context.Configuration, configureDelegate));

    public static IHostBuilder UseOrleans(this IHostBuilder hostBuilder, Action<HostBuilderContext, ISiloBuilder> configureDelegate) =>
        hostBuilder.ConfigureServices((context, services) => Add(services, context.Configuration, silo => configureDelegate(context, silo)));

    private static void Add(IServiceCollection services, IConfiguration configuration, Action<ISiloBuilder> configure)
    {
        if (services.All(service => service.ServiceType != typeof(Silo)))
        {
            services.AddOptions();
            services.TryAddSingleton(TimeProvider.System);
            services.AddSingleton<Silo>();
            services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<Silo>());
            services.AddSingleton<IClusterClient>(provider => provider.GetRequiredService<Silo>().Grains);
            services.AddSingleton<IGrainFactory>(provider => provider.GetRequiredService<Silo>().Grains);
            services.AddSingleton<IGrainContextAccessor, CurrentGrainContext>();
            services.AddTransient<IGrainContext>(_ => Activation.CurrentOrThrow);
        }

        configure(new SiloBuilder(services, configuration));
    }

    private sealed record SiloBuilder(IServiceCollection Services, IConfiguration Configuration) : ISiloBuilder;

    private sealed class CurrentGrainContext : IGrainContextAccessor
    {
        public IGrainContext GrainContext => Activation.Current!;
    }
}
