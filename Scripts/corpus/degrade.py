"""What paper, copier and scanner do to a page. Lengths are in points, so that a profile means the same at every resolution."""
import dataclasses
import io
import math
import random

import numpy
from PIL import Image, ImageFilter

Range = tuple[float, float]


@dataclasses.dataclass(frozen=True)
class Profile:
    dpi: Range = (200, 300)
    blur: Range = (0.0, 0.1)          # optical blur, sigma in points
    smear: Range = (0.0, 0.0)         # vertical spread of ink, points: closes the gap between a letter and its marks
    weight: Range = (0.5, 0.5)        # tone midpoint: above 0.5 strokes thicken, below they thin
    gain: Range = (0.0, 0.0)          # contrast around the midpoint; 0 leaves tones alone
    ragged: Range = (0.0, 0.0)        # uneven ink along the strokes' edges
    noise: Range = (0.0, 0.03)        # sensor noise
    specks: Range = (0.0, 0.0)        # share of salt and pepper pixels
    shade: Range = (0.0, 0.1)         # uneven lighting across the page
    skew: Range = (-0.3, 0.3)         # degrees
    binary: str = ""                  # "", "global", "adaptive"
    jpeg: Range | None = None         # quality
    upscale: bool = False             # stored at 300 dpi, though scanned at less
    sharpen: Range = (0.0, 0.0)       # the scanner driver's sharpening
    held: bool = False                # kept out of the default draw: for held-out pages


PROFILES: dict[str, Profile] = {
    "clean": Profile(),
    # Sharp 300 dpi and worn-thin 300 dpi pages come nearest to the confusions of a real provincial scan ("so", "chirc", "dir").
    "crisp": Profile(dpi=(290, 330), blur=(0.0, 0.04), noise=(0.0, 0.01), shade=(0.0, 0.03), skew=(-0.1, 0.1)),
    "thin-300": Profile(dpi=(280, 330), blur=(0.1, 0.25), weight=(0.22, 0.4), gain=(7, 14), ragged=(0.0, 0.07), noise=(0.0, 0.03), skew=(-0.4, 0.4)),
    "scan": Profile(blur=(0.08, 0.2), noise=(0.02, 0.07), shade=(0.0, 0.2), skew=(-0.6, 0.6), jpeg=(55, 90)),
    "soft": Profile(dpi=(150, 250), blur=(0.15, 0.3), noise=(0.01, 0.05), skew=(-0.5, 0.5), jpeg=(50, 85)),
    "office": Profile(dpi=(200, 300), blur=(0.08, 0.18), weight=(0.48, 0.62), ragged=(0.02, 0.08), binary="global", skew=(-0.5, 0.5)),
    "copy-thick": Profile(dpi=(180, 300), blur=(0.15, 0.28), weight=(0.62, 0.78), gain=(8, 16), ragged=(0.03, 0.1), specks=(0, 0.0005), skew=(-0.8, 0.8)),
    "copy-smear": Profile(dpi=(180, 300), blur=(0.1, 0.22), smear=(0.12, 0.3), weight=(0.55, 0.72), ragged=(0.03, 0.08), binary="global", skew=(-0.6, 0.6)),
    "copy-thin": Profile(dpi=(200, 300), blur=(0.12, 0.22), weight=(0.3, 0.42), gain=(8, 14), ragged=(0.03, 0.1), noise=(0.0, 0.04), skew=(-0.8, 0.8)),
    "fax": Profile(dpi=(140, 204), blur=(0.12, 0.22), weight=(0.5, 0.68), ragged=(0.03, 0.09), binary="global", skew=(-0.5, 0.5)),
    "adaptive": Profile(dpi=(150, 300), blur=(0.1, 0.22), ragged=(0.02, 0.06), shade=(0.1, 0.35), binary="adaptive", skew=(-0.8, 0.8)),
    "low": Profile(dpi=(110, 150), blur=(0.05, 0.2), noise=(0.0, 0.04), jpeg=(60, 90), skew=(-0.3, 0.3)),
    "low-up": Profile(dpi=(120, 170), blur=(0.05, 0.2), noise=(0.0, 0.05), jpeg=(50, 85), upscale=True),
    "low-up-bw": Profile(dpi=(130, 180), blur=(0.1, 0.2), weight=(0.5, 0.68), binary="global", upscale=True),
    "specks": Profile(dpi=(180, 300), blur=(0.08, 0.2), noise=(0.03, 0.1), specks=(0.0005, 0.004), skew=(-1, 1)),
    "held": Profile(dpi=(170, 280), blur=(0.15, 0.26), sharpen=(80, 220), weight=(0.5, 0.7), gain=(4, 7), ragged=(0.03, 0.07),
                    noise=(0.02, 0.05), skew=(-0.7, 0.7), jpeg=(40, 70), held=True),
}


@dataclasses.dataclass
class Scan:
    image: Image.Image
    dpi: int
    skew: float          # degrees the page was turned, counter-clockwise
    centre: tuple[float, float]

    def place(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """A box of the PDF (points) as a box of the image (pixels)."""
        s, a, (cx, cy) = self.dpi / 72, math.radians(self.skew), self.centre
        mx, my = (x0 + x1) / 2 * s - cx, (y0 + y1) / 2 * s - cy
        x, y = mx * math.cos(a) + my * math.sin(a) + cx, -mx * math.sin(a) + my * math.cos(a) + cy
        w, h = (x1 - x0) * s / 2, (y1 - y0) * s / 2
        return x - w, y - h, x + w, y + h


def draw_dpi(profile: Profile, rng: random.Random) -> int:
    return int(round(rng.uniform(*profile.dpi) / 5) * 5)


def degrade(page: Image.Image, dpi: int, profile: Profile, rng: random.Random) -> Scan:
    """The page, rendered at `dpi`, as a scanner with this profile would deliver it."""
    pick = lambda r: rng.uniform(*r)
    px = dpi / 72
    chance = numpy.random.default_rng(rng.getrandbits(32))
    skew = pick(profile.skew)
    image = page.rotate(skew, resample=Image.Resampling.BICUBIC, fillcolor=255) if abs(skew) > 0.02 else page
    skew = skew if abs(skew) > 0.02 else 0.0
    image = _smear(image, pick(profile.smear) * px)
    blur = pick(profile.blur) * px
    if blur > 0.2:
        image = image.filter(ImageFilter.GaussianBlur(blur))
    tones = numpy.asarray(image, dtype=numpy.float32) / 255
    tones = tones + pick(profile.ragged) * _grain(tones.shape, 2, chance)
    middle, gain = pick(profile.weight), pick(profile.gain)
    if gain:
        tones = 1 / (1 + numpy.exp(-gain * (tones - middle)))
    tones = tones * _lighting(tones.shape, pick(profile.shade), rng)
    tones = tones + pick(profile.noise) * _grain(tones.shape, 1, chance)
    if profile.binary == "global":
        tones = (tones > middle).astype(numpy.float32)
    elif profile.binary == "adaptive":
        grey = _image(tones)
        mean = numpy.asarray(grey.filter(ImageFilter.BoxBlur(int(8 * px))), dtype=numpy.float32) / 255
        tones = (tones > mean - rng.uniform(0.06, 0.2)).astype(numpy.float32)
    specks = pick(profile.specks)
    if specks:
        draw = chance.random(tones.shape, dtype=numpy.float32)
        tones = numpy.where(draw < specks / 2, 0, numpy.where(draw > 1 - specks / 2, 1, tones))
    image = _image(tones)
    sharpen = pick(profile.sharpen)
    if sharpen:
        image = image.filter(ImageFilter.UnsharpMask(radius=max(1.0, 0.3 * px), percent=int(sharpen), threshold=2))
    if profile.jpeg:
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=int(pick(profile.jpeg)))
        image = Image.open(buffer).convert("L")
    if profile.upscale:
        factor = 300 / dpi
        method = rng.choice([Image.Resampling.BILINEAR, Image.Resampling.BICUBIC, Image.Resampling.NEAREST])
        image = image.resize((round(image.width * factor), round(image.height * factor)), method)
        dpi = 300
    return Scan(image, dpi, skew, (image.width / 2, image.height / 2))


def _smear(image: Image.Image, length: float) -> Image.Image:
    """Ink spread downwards by `length` pixels; a fraction of a pixel mixes the two nearest."""
    if length <= 0.1:
        return image
    tones = numpy.asarray(image, dtype=numpy.float32)
    whole, part = int(length), length - int(length)
    for _ in range(whole):
        tones = numpy.minimum(tones, numpy.roll(tones, 1, axis=0))
    tones = (1 - part) * tones + part * numpy.minimum(tones, numpy.roll(tones, 1, axis=0))
    return Image.fromarray(tones.astype(numpy.uint8))


def _grain(shape: tuple[int, int], size: int, chance: numpy.random.Generator) -> numpy.ndarray:
    """Noise of unit deviation, in grains of `size` pixels."""
    if size == 1:
        return chance.standard_normal(shape, dtype=numpy.float32)
    small = chance.standard_normal((shape[0] // size + 1, shape[1] // size + 1), dtype=numpy.float32)
    wide = Image.fromarray(small).resize((shape[1], shape[0]), Image.Resampling.BILINEAR)
    grain = numpy.asarray(wide, dtype=numpy.float32)
    return grain / max(1e-6, float(grain.std()))


def _lighting(shape: tuple[int, int], depth: float, rng: random.Random) -> numpy.ndarray:
    corners = numpy.array([[rng.uniform(1 - depth, 1) for _ in range(3)] for _ in range(3)], dtype=numpy.float32)
    return numpy.asarray(Image.fromarray(corners).resize((shape[1], shape[0]), Image.Resampling.BICUBIC), dtype=numpy.float32)


def _image(tones: numpy.ndarray) -> Image.Image:
    return Image.fromarray((numpy.clip(tones, 0, 1) * 255).astype(numpy.uint8))
