/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.flink;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.local.door.Door;
import java.security.MessageDigest;
import java.util.Optional;
import org.apache.flink.shaded.netty4.io.netty.buffer.Unpooled;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelFutureListener;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelHandlerContext;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelInboundHandlerAdapter;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.DefaultFullHttpResponse;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpHeaderNames;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpHeaders;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpMethod;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpRequest;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpResponseStatus;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpVersion;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.QueryStringDecoder;
import org.apache.flink.shaded.netty4.io.netty.util.ReferenceCountUtil;

/**
 * Lets no web page in, and nobody change anything who does not know the token: whoever may send a
 * job to Flink runs any program. One for each connection.
 */
final class FlinkDoorHandler extends ChannelInboundHandlerAdapter {
    private final String token;
    private boolean shut;

    FlinkDoorHandler(String token) {
        this.token = token;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!shut && message instanceof HttpRequest request) {
            refusal(request).ifPresent(why -> shut(context, why));
        }
        if (shut) {
            // The rest of a refused request, too.
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    private Optional<String> refusal(HttpRequest request) {
        HttpHeaders headers = request.headers();
        Optional<String> foreign =
                Door.refusal(
                        headers.get(HttpHeaderNames.HOST),
                        headers.get(HttpHeaderNames.ORIGIN),
                        headers.get("Sec-Fetch-Site"));
        return foreign.isPresent() || isLooking(request) || isOurs(headers.get(DoorToken.HEADER))
                ? foreign
                : Optional.of(
                        "Refused: this Flink takes no jobs and no changes but those of ./yuqing, which"
                                + " started it. Stop it with Ctrl-C there.");
    }

    /** Nothing should change by a GET, but Flink ends a job on {@code GET /jobs/ID/yarn-cancel}. */
    private static boolean isLooking(HttpRequest request) {
        boolean get =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        return get && !new QueryStringDecoder(request.uri()).path().contains("/yarn-");
    }

    private boolean isOurs(String shown) {
        return shown != null && MessageDigest.isEqual(shown.getBytes(UTF_8), token.getBytes(UTF_8));
    }

    private void shut(ChannelHandlerContext context, String why) {
        shut = true;
        DefaultFullHttpResponse answer =
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1,
                        HttpResponseStatus.FORBIDDEN,
                        Unpooled.copiedBuffer(why + "\n", UTF_8));
        answer.headers().set(HttpHeaderNames.CONTENT_TYPE, "text/plain; charset=UTF-8");
        answer.headers().set(HttpHeaderNames.CONTENT_LENGTH, answer.content().readableBytes());
        answer.headers().set(HttpHeaderNames.CONNECTION, "close");
        context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }
}
