package io.ringfence.remote.http;

import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;

import org.eclipse.jdt.annotation.Nullable;

import java.util.concurrent.TimeUnit;

/** The threads that do all network I/O: made when the first connection is, daemons, at most two. */
public final class EventLoops implements AutoCloseable {

    private static final int THREADS = 2;

    private @Nullable MultiThreadIoEventLoopGroup group;
    private boolean closed;

    /**
     * A loop for one server's connections.
     *
     * @throws IllegalStateException if this is closed
     */
    public synchronized EventLoop next() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        MultiThreadIoEventLoopGroup running = group;
        if (running == null) {
            running =
                    new MultiThreadIoEventLoopGroup(
                            THREADS,
                            new DefaultThreadFactory("ringfence-io", true),
                            NioIoHandler.newFactory());
            group = running;
        }
        return running.next();
    }

    /** Ends the threads; connections that are still open are closed with them. */
    @Override
    public void close() {
        MultiThreadIoEventLoopGroup running;
        synchronized (this) {
            closed = true;
            running = group;
            group = null;
        }
        if (running != null) {
            running.shutdownGracefully(0, 1, TimeUnit.SECONDS)
                    .awaitUninterruptibly(2, TimeUnit.SECONDS);
        }
    }
}
