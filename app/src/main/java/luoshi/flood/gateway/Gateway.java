package luoshi.flood.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import luoshi.flood.gateway.Hearing.Way;
import luoshi.flood.sl651.Packets;
import luoshi.flood.sl651.Received;
import luoshi.flood.sl651.Splitter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Listens for stations over TCP and UDP on one port. Each connection has a thread of its own that waits most of the time and costs next to nothing then. */
@Component
@EnableConfigurationProperties(GatewaySettings.class)
public class Gateway implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final int BACKLOG = 1_024;
    private static final int MOST_CONNECTIONS = 20_000;
    /** So many datagrams are heard at the same time; what comes meanwhile is dropped, and sent again by its station. */
    private static final int DATAGRAMS = 2_000;
    private static final int LARGEST_DATAGRAM = 65_535;

    private final GatewaySettings settings;
    private final Hearing hearing;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> perAddress = new ConcurrentHashMap<>();
    private final Packets packets = new Packets(Packets.Limits.USUAL);
    private final Semaphore datagrams = new Semaphore(DATAGRAMS);
    private ServerSocket tcp;
    private DatagramSocket udp;
    private volatile boolean running;

    Gateway(GatewaySettings settings, Hearing hearing, MeterRegistry meters) {
        this.settings = settings;
        this.hearing = hearing;
        meters.gauge("luoshi.flood.connections", links, Set::size);
    }

    /** Where it listens; -1 where it does not. */
    public int port() {
        return tcp == null ? -1 : tcp.getLocalPort();
    }

    /** How many stations are connected. */
    public int connections() {
        return links.size();
    }

    @Override
    public void start() {
        if (settings.port() < 0) {
            return;
        }
        try {
            tcp = new ServerSocket();
            tcp.setReuseAddress(true);
            tcp.bind(new InetSocketAddress(settings.port()), BACKLOG);
            udp = new DatagramSocket(tcp.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("端口 " + settings.port() + "（luoshi.flood.gateway）不能用，多半已有程序占用：" + e.getMessage(), e);
        }
        running = true;
        Thread.ofPlatform().name("gateway-tcp").daemon().start(this::accept);
        Thread.ofPlatform().name("gateway-udp").daemon().start(this::receive);
        LOG.info("stations are heard on port {}", port());
    }

    private void accept() {
        while (running) {
            try {
                admit(tcp.accept());
            } catch (IOException e) {
                if (running) {
                    LOG.warn("a station could not be let in: {}", e.getMessage());
                }
            }
        }
    }

    private void admit(Socket socket) throws IOException {
        String address = socket.getInetAddress().getHostAddress();
        if (links.size() >= MOST_CONNECTIONS || perAddress.merge(address, 1, Integer::sum) > settings.most()) {
            perAddress.computeIfPresent(address, (_, many) -> many > 1 ? many - 1 : null);
            socket.close();
            return;
        }
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true);
        Link link = new Link(socket, hearing);
        links.add(link);
        Thread.ofVirtual().name("station-" + address).start(() -> {
            try {
                link.run();
            } finally {
                links.remove(link);
                perAddress.computeIfPresent(address, (_, many) -> many > 1 ? many - 1 : null);
            }
        });
    }

    private void receive() {
        byte[] buffer = new byte[LARGEST_DATAGRAM];
        while (running) {
            DatagramPacket datagram = new DatagramPacket(buffer, buffer.length);
            try {
                udp.receive(datagram);
                if (datagrams.tryAcquire()) {
                    byte[] bytes = Arrays.copyOf(datagram.getData(), datagram.getLength());
                    InetSocketAddress peer = (InetSocketAddress) datagram.getSocketAddress();
                    Thread.ofVirtual().name("datagram").start(() -> hear(bytes, peer));
                }
            } catch (IOException e) {
                if (running) {
                    LOG.warn("a datagram could not be received: {}", e.getMessage());
                }
            }
        }
    }

    private void hear(byte[] bytes, InetSocketAddress peer) {
        Way way = new Way("UDP", peer.getAddress().getHostAddress() + ":" + peer.getPort());
        try {
            for (Received one : Splitter.ofDatagram(bytes)) {
                heard(one, way).get().ifPresent(answer -> send(answer, peer));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException unstored) {
            LOG.debug("silence for a datagram", unstored);
        } finally {
            datagrams.release();
        }
    }

    /** The packets of all datagrams are put together in one place, by one after the other. */
    private CompletableFuture<Optional<byte[]>> heard(Received one, Way way) throws InterruptedException {
        synchronized (packets) {
            return hearing.hear(one, packets, way);
        }
    }

    private void send(byte[] answer, InetSocketAddress peer) {
        try {
            udp.send(new DatagramPacket(answer, answer.length, peer));
        } catch (IOException e) {
            LOG.debug("an answer could not be sent", e);
        }
    }

    @Override
    public void stop() {
        running = false;
        try {
            if (tcp != null) {
                tcp.close();
                udp.close();
            }
        } catch (IOException e) {
            LOG.debug("already closed", e);
        }
        links.forEach(Link::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
