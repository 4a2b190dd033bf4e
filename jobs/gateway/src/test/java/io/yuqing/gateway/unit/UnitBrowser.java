/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser that keeps cookies by path, follows what a page leads to, and sends its forms. */
public final class UnitBrowser {
    private static final Pattern COOKIE = Pattern.compile("([\\w-]+)=([^;]*);.*Path=([^;]+).*");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">");

    private final String address;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public UnitBrowser(String address) {
        this.address = address;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    /** To the page, after it was led there. */
    public HttpResponse<String> open(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        return answer.statusCode() == 303 ? open(location(answer)) : answer;
    }

    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** What a form of a page sends back unseen. */
    public static Map<String, String> hidden(HttpResponse<String> page) {
        Map<String, String> fields = new HashMap<>();
        Matcher hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        return fields;
    }

    /** Opens the form of a step and sends it with what is typed. */
    public HttpResponse<String> fill(String path, Map<String, String> typed)
            throws IOException, InterruptedException {
        Map<String, String> fields = hidden(get(path));
        fields.putAll(typed);
        return post(path, fields);
    }

    public HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        // As browsers say it of a page that does not tell where it is.
                        .header("Origin", "null")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        String known =
                cookies.entrySet().stream()
                        .filter(cookie -> path.startsWith(cookie.getKey().split(" ")[1]))
                        .map(cookie -> cookie.getKey().split(" ")[0] + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        return known.isEmpty() ? request : request.header("Cookie", known);
    }

    /** As it would keep it. */
    void keep(String name, String path, String value) {
        cookies.put(name + " " + path, value);
    }

    String kept(String name, String path) {
        return cookies.get(name + " " + path);
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(UTF_8));
        for (String line : answer.headers().allValues("Set-Cookie")) {
            Matcher cookie = COOKIE.matcher(line);
            if (cookie.matches()) {
                keep(cookie.group(1), cookie.group(3), cookie.group(2));
            }
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
