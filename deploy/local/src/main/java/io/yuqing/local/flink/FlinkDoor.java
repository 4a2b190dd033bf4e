/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.flink;

import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.io.network.netty.InboundChannelHandlerFactory;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelHandler;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelHandlerContext;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelInboundHandlerAdapter;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpServerCodec;

/**
 * Puts a {@link FlinkDoorHandler} before everything else in Flink's REST server, which finds this
 * class as a service. Flink itself lets everybody in, and has no password.
 */
public final class FlinkDoor implements InboundChannelHandlerFactory {
    private static final ConfigOption<String> TOKEN =
            ConfigOptions.key(DoorToken.KEY).stringType().noDefaultValue();

    @Override
    public int priority() {
        return 0;
    }

    /** Empty for a Flink that was not started by this module. */
    @Override
    public Optional<ChannelHandler> createHandler(
            Configuration configuration, Map<String, String> responseHeaders) {
        return configuration.getOptional(TOKEN).map(Mover::new);
    }

    /** Where Flink would put the door, an upload has been stored already. */
    private static final class Mover extends ChannelInboundHandlerAdapter {
        private final String token;

        private Mover(String token) {
            this.token = token;
        }

        @Override
        public void handlerAdded(ChannelHandlerContext context) {
            String codec = context.pipeline().context(HttpServerCodec.class).name();
            context.pipeline().addAfter(codec, "door", new FlinkDoorHandler(token));
            context.pipeline().remove(this);
        }
    }
}
