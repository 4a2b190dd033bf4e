/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.http;

import io.yuqing.local.engine.chdb.ChdbConnection;
import io.yuqing.local.engine.chdb.ChdbEngine;
import io.yuqing.local.engine.chdb.EngineException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Gives every request a connection: a fresh one, so that no setting, database or temporary table of
 * one request meets another, or the one of its session. Bounded. Thread-safe.
 */
final class Connections {
    private static final int WAIT_SECONDS = 20;
    private static final int MAX_SESSIONS = 64;
    private static final long HAND_BACK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long HAND_BACK_STEP_MILLIS = 100;

    private final ChdbEngine engine;
    private final int limit;
    private final Semaphore permits;
    private final Map<String, Session> sessions = new HashMap<>();

    Connections(ChdbEngine engine, int limit) {
        this.engine = engine;
        this.limit = limit;
        this.permits = new Semaphore(limit, true);
    }

    /**
     * @param session empty for none
     */
    Lease take(String session) throws EngineException {
        acquire();
        try {
            return session.isEmpty() ? fresh() : ofSession(session);
        } catch (EngineException e) {
            permits.release();
            throw e;
        }
    }

    /** Waits for running statements and lets no other begin; then closes the sessions. */
    boolean drain(long seconds) throws InterruptedException {
        boolean idle = permits.tryAcquire(limit, seconds, TimeUnit.SECONDS);
        if (idle) {
            synchronized (sessions) {
                sessions.values().forEach(session -> session.connection.close());
                sessions.clear();
            }
        }
        return idle;
    }

    private void acquire() throws EngineException {
        try {
            if (permits.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw EngineException.of(
                202,
                "TOO_MANY_SIMULTANEOUS_QUERIES",
                "Too many simultaneous queries: "
                        + limit
                        + " are running and none ended within "
                        + WAIT_SECONDS
                        + " s.");
    }

    private Lease fresh() throws EngineException {
        ChdbConnection connection = engine.connect();
        return new Lease(
                connection,
                () -> {
                    connection.close();
                    permits.release();
                });
    }

    private Lease ofSession(String name) throws EngineException {
        synchronized (sessions) {
            Session session = handedBack(name);
            if (session == null) {
                makeRoom();
                session = new Session(engine.connect());
                sessions.put(name, session);
            } else if (session.busy) {
                throw EngineException.of(
                        373, "SESSION_IS_LOCKED", "Session " + name + " is locked by a query.");
            }
            session.busy = true;
            session.lastUse = System.nanoTime();
            Session taken = session;
            return new Lease(
                    session.connection,
                    () -> {
                        synchronized (sessions) {
                            taken.busy = false;
                            sessions.notifyAll();
                        }
                        permits.release();
                    });
        }
    }

    /**
     * The session, or null. A client that has read an answer may ask again before the session is
     * handed back, so one that is busy gets a moment.
     */
    private Session handedBack(String name) {
        long end = System.nanoTime() + HAND_BACK_NANOS;
        Session session = sessions.get(name);
        try {
            while (session != null && session.busy && System.nanoTime() < end) {
                sessions.wait(HAND_BACK_STEP_MILLIS);
                session = sessions.get(name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return session;
    }

    /** The session that was idle longest goes. */
    private void makeRoom() throws EngineException {
        if (sessions.size() < MAX_SESSIONS) {
            return;
        }
        long now = System.nanoTime();
        String oldest = null;
        for (Map.Entry<String, Session> entry : sessions.entrySet()) {
            boolean older =
                    oldest == null
                            || now - entry.getValue().lastUse > now - sessions.get(oldest).lastUse;
            if (!entry.getValue().busy && older) {
                oldest = entry.getKey();
            }
        }
        if (oldest == null) {
            throw EngineException.of(
                    700,
                    "USER_SESSION_LIMIT_EXCEEDED",
                    "All " + MAX_SESSIONS + " sessions are in use.");
        }
        sessions.remove(oldest).connection.close();
    }

    /** A connection for the time of one request. */
    record Lease(ChdbConnection connection, Runnable giveBack) implements AutoCloseable {
        @Override
        public void close() {
            giveBack.run();
        }
    }

    private static final class Session {
        private final ChdbConnection connection;
        private boolean busy;
        private long lastUse;

        private Session(ChdbConnection connection) {
            this.connection = connection;
        }
    }
}
