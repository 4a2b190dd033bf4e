/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.gateway.http.OpenGateway;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who fills in the forms of a gateway. */
public final class DeskForms {
    private final OpenGateway gateway;

    public DeskForms(OpenGateway gateway) {
        this.gateway = gateway;
    }

    /** The form of a page whose action ends so, with some fields filled in otherwise. */
    public HttpResponse<String> submit(Document page, String action, Map<String, String> typed)
            throws IOException, InterruptedException {
        Element form = page.selectFirst("form[action$=" + action + "]");
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name]:not([type=checkbox]), [type=checkbox][checked]")
                .forEach(each -> fields.merge(each.attr("name"), each.val(), DeskForms::together));
        form.select("textarea[name]")
                .forEach(each -> fields.put(each.attr("name"), each.wholeText()));
        form.select("option[selected]")
                .forEach(each -> fields.put(each.parent().attr("name"), each.val()));
        fields.putAll(typed);
        return post(form.attr("action"), fields);
    }

    /** What is ticked and what is typed beside it, which are one text for the gateway. */
    private static String together(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + "、" + other;
    }

    /** A form with a file, as a browser sends it. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, byte[] file)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.writeBytes(
                    ("--x\r\nContent-Disposition: form-data; name=\""
                                    + field.getKey()
                                    + "\"\r\n\r\n"
                                    + field.getValue()
                                    + "\r\n")
                            .getBytes(UTF_8));
        }
        body.writeBytes(
                ("--x\r\nContent-Disposition: form-data; name=\"filled\"; filename=\"稿.docx\"\r\n"
                                + "Content-Type: application/octet-stream\r\n\r\n")
                        .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--x--\r\n".getBytes(UTF_8));
        return gateway.send(
                HttpRequest.newBuilder(URI.create(gateway.address() + path))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .header("Origin", gateway.address())
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        fields.forEach(
                (name, value) ->
                        body.append(body.isEmpty() ? "" : "&")
                                .append(URLEncoder.encode(name, UTF_8))
                                .append('=')
                                .append(URLEncoder.encode(value, UTF_8)));
        return gateway.send(
                HttpRequest.newBuilder(URI.create(gateway.address() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", gateway.address())
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build());
    }
}
