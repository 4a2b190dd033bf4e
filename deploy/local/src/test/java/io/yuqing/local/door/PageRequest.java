/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A request as a browser sends it for a page, header by header. */
public final class PageRequest {
    private final String url;
    private final String start;
    private final List<String> headers = new ArrayList<>();
    private String host;
    private String body = "";

    private PageRequest(String url, String start) {
        this.url = url;
        this.start = start;
        this.host = URI.create(url).getAuthority();
    }

    /** {@code start}: method and path. */
    public static PageRequest to(String url, String start) {
        return new PageRequest(url, start);
    }

    public PageRequest host(String name) {
        host = name;
        return this;
    }

    public PageRequest header(String line) {
        headers.add(line);
        return this;
    }

    public PageRequest body(String text) {
        body = text;
        return this;
    }

    /** The status of the answer. */
    public int status() {
        return Integer.parseInt(answer().split(" ", 3)[1]);
    }

    /** The whole answer. */
    public String answer() {
        StringBuilder text = new StringBuilder(start + " HTTP/1.1\r\nHost: " + host + "\r\n");
        headers.forEach(line -> text.append(line).append("\r\n"));
        text.append("Connection: close\r\nContent-Length: ").append(body.length());
        text.append("\r\n\r\n").append(body);
        int port = URI.create(url).getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(text.toString().getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
