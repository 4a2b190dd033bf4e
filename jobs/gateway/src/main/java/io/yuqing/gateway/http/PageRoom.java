/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Leaves threads for those who send items, whatever browsers and strangers do with the pages: so
 * many pages at once and no more, and a form that comes slowly is not waited for. Thread-safe.
 */
public final class PageRoom extends HttpFilter {
    private static final long serialVersionUID = 1;

    /** These have rules of their own; all else that somebody asks for is taken for a page. */
    private static final Set<String> OTHERS =
            Set.of("/v1/posts", "/v1/comments", "/v1/items", "/health", "/metrics");

    /** No form of the desk is longer, so that what is longer is not read. */
    public static final int LONGEST_FORM = 64 * 1024;

    private static final int PAGES = 24;
    private static final int FORMS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final transient Slots pages;
    private final transient Slots forms;
    private final Duration patience;
    private final transient List<Refusals> refusals = new CopyOnWriteArrayList<>();

    /** Is told of what is refused here, before any part of the gateway has seen it. */
    public interface Refusals {
        /**
         * @param path as it came, percent signs and all
         */
        void refused(String method, String path, int status);
    }

    /**
     * @param pages how many may be under way
     * @param forms how many more may be on their way here
     * @param patience with each of these
     */
    PageRoom(int pages, int forms, Duration patience) {
        this.pages = new Slots(pages);
        this.forms = new Slots(forms);
        this.patience = patience;
    }

    void tell(Refusals one) {
        refusals.add(one);
    }

    /** Half of the threads of the server, together. */
    static PageRoom ofServer() {
        return new PageRoom(PAGES, FORMS, PATIENCE);
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws IOException, ServletException {
        if (OTHERS.contains(request.getRequestURI())) {
            next.doFilter(request, response);
        } else if (request.getContentLength() > 0 && request.getContentLength() <= LONGEST_FORM) {
            Optional<HttpServletRequest> whole = received(request, response);
            if (whole.isPresent()) {
                answer(whole.get(), response, next);
            }
        } else {
            answer(request, response, next);
        }
    }

    /** Not yet a place among the pages: who only looks is not kept waiting by forms. */
    private Optional<HttpServletRequest> received(
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (Slots.Slot slot = forms.take()) {
            if (slot == null) {
                refuse(request, response, 503, "同时提交的表单太多，没有保存；请稍后再提交。");
                return Optional.empty();
            }
            Optional<HttpServletRequest> whole = FormBody.of(request, patience);
            if (whole.isEmpty()) {
                refuse(request, response, 408, "填写的内容没有及时传完，没有保存；请重新提交。");
            }
            return whole;
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws IOException, ServletException {
        try (Slots.Slot slot = pages.take()) {
            if (slot == null) {
                refuse(request, response, 503, "同时打开值班台的人太多，请稍后再试。");
            } else {
                next.doFilter(request, response);
            }
        }
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, String sentence)
            throws IOException {
        refusals.forEach(
                each -> each.refused(request.getMethod(), request.getRequestURI(), status));
        response.setStatus(status);
        response.setHeader("Retry-After", "2");
        response.setHeader("Connection", "close");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("text/plain; charset=utf-8");
        response.getOutputStream().write(sentence.getBytes(UTF_8));
    }
}
